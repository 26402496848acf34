package dev.plimsoll.rules.app;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.app.PasswordField;
import java.util.stream.Stream;

/** A field that takes any password. */
final class NoPasswordPolicy implements Rule<PasswordField> {
    private static final RuleCard CARD = RuleCard.rule("app/no-password-policy")
            .title("Chosen passwords may be anything")
            .severity(Severity.LOW)
            .why("Somebody will choose the empty password, or \"1234\".")
            .fix("Ask for a least length (Field(min_length=12)), and refuse passwords that are known to be"
                    + " broken.")
            .bad(Sample.of("app/main.py", """
                from fastapi import FastAPI
                from pydantic import BaseModel

                app = FastAPI()


                class UserCreate(BaseModel):
                    email: str
                    password: str <<<
                """))
            .good(Sample.of("app/main.py", """
                from fastapi import FastAPI
                from pydantic import BaseModel, Field

                app = FastAPI()


                class UserCreate(BaseModel):
                    email: str
                    password: str = Field(min_length=12)


                class UserLogin(BaseModel):
                    email: str
                    password: str
                """))
            .about(Concern.SECURITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<PasswordField> subjects(Repository repository) {
        return repository.services().passwordFields();
    }

    @Override
    public Verdict judge(PasswordField field) {
        if (field.constrained()) {
            return Verdict.holds();
        }
        return field.checkedAt()
                .map(place -> Verdict.cannotTell("passwords may be checked elsewhere: " + place))
                .orElseGet(() -> Problem.at(
                        field.place(), "the field takes any text: no least length, no pattern, no validator"));
    }
}
