package dev.plimsoll.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.github.CheckRun;
import dev.plimsoll.github.Review;

/** A plan as JSON: what would be written to GitHub, in order, with the words of GitHub's own interface. */
public final class PlanJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PlanJson() {}

    public static String of(Plan plan) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode writes = root.putArray("writes");
        for (Write write : plan.writes()) {
            if (write instanceof Write.CreateCheckRun create) {
                check(writes.addObject().put("write", "create check run"), create.run());
            } else if (write instanceof Write.UpdateCheckRun update) {
                check(writes.addObject().put("write", "update check run"), update.run());
            } else if (write instanceof Write.CreateReview review) {
                review(writes.addObject().put("write", "create review"), review.review());
            } else if (write instanceof Write.ResolveThreads resolve) {
                ArrayNode threads =
                        writes.addObject().put("write", "resolve threads").putArray("threads");
                resolve.threads().forEach(threads::add);
            }
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void check(ObjectNode node, CheckRun run) {
        node.put("name", run.name()).put("head_sha", run.head()).put("external_id", run.externalId());
        node.put("status", run.conclusion().isPresent() ? "completed" : "in_progress");
        run.conclusion().ifPresent(conclusion -> node.put("conclusion", conclusion));
        node.putArray("actions")
                .addObject()
                .put("label", CheckRun.AGAIN.label())
                .put("description", CheckRun.AGAIN.description())
                .put("identifier", CheckRun.AGAIN.identifier());
        ObjectNode output = node.putObject("output");
        output.put("title", run.output().title()).put("summary", run.output().summary());
        ArrayNode annotations = output.putArray("annotations");
        run.annotations()
                .forEach(annotation -> annotations
                        .addObject()
                        .put("path", annotation.path())
                        .put("start_line", annotation.line())
                        .put("end_line", annotation.endLine())
                        .put("annotation_level", annotation.level().word())
                        .put("title", annotation.title())
                        .put("message", annotation.message()));
    }

    private static void review(ObjectNode node, Review review) {
        node.put("commit_id", review.head()).put("event", "COMMENT").put("body", review.body());
        ArrayNode comments = node.putArray("comments");
        review.comments().forEach(comment -> comment(comments.addObject(), comment));
    }

    private static void comment(ObjectNode node, Review.Comment comment) {
        node.put("path", comment.path());
        if (comment.first() != comment.line()) {
            node.put("start_line", comment.first()).put("start_side", "RIGHT");
        }
        node.put("line", comment.line()).put("side", "RIGHT").put("body", comment.body());
    }
}
