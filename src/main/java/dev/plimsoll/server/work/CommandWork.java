package dev.plimsoll.server.work;

import dev.plimsoll.github.Command;
import dev.plimsoll.github.Conversation;
import dev.plimsoll.jobs.Work;
import dev.plimsoll.store.Job;
import dev.plimsoll.store.Writings;
import java.time.InstantSource;

/** Answers a command with a reaction and at most one comment; those who may not write to the repository get none. */
final class CommandWork implements Work {
    private final Conversation conversation;
    private final Answers answers;
    private final ReviewWork review;
    private final Writings writings;
    private final InstantSource time;

    CommandWork(Conversation conversation, Answers answers, ReviewWork review, Writings writings, InstantSource time) {
        this.conversation = conversation;
        this.answers = answers;
        this.review = review;
        this.writings = writings;
        this.time = time;
    }

    @Override
    public String run(Job job) {
        Command command = CommandInput.read(job.input()).command();
        if (!conversation.mayCommand(command)) {
            return "not done: " + command.author() + " may not write to " + command.repo();
        }
        Answers.Answer answer = answers.to(command);
        conversation.react(command, answer.reaction());
        answer.text().ifPresent(text -> say(command, text));
        return command.name().equals(Answers.RECHECK)
                ? conversation.pull(command).map(review::review).orElse("the pull request is closed")
                : "answered";
    }

    /** What was said is looked for only where saying it may have begun before. */
    private void say(Command command, String text) {
        String repository = command.repo().fullName();
        String lane = "answer " + repository + " " + command.comment();
        boolean begun = writings.begun(lane);
        writings.begin(lane, repository, String.valueOf(command.comment()), time.instant());
        if (!begun || !conversation.isAnswered(command)) {
            conversation.answer(command, text);
        }
    }
}
