-- The configuration that an organisation's ".github" repository holds for all the others.
create table owner_files (
    owner varchar(100) primary key,
    repository varchar(300) not null,
    blob_id varchar(64) not null,
    content ${bytes} not null
);
create index owner_files_by_repository on owner_files (repository);
