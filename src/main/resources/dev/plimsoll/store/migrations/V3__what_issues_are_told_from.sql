create table trackings (
    repository varchar(300) primary key,
    commit_id varchar(64) not null,
    rules varchar(100) not null,
    register ${bytes} not null,
    issue int,
    removed boolean not null,
    told varchar(200)
);

create table audits (
    repository varchar(300) primary key,
    audit_day varchar(10) not null,
    content ${bytes} not null
);
