package dev.plimsoll.model.actions;

import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.expression.Insertion;
import dev.plimsoll.syntax.yaml.YamlMap;
import dev.plimsoll.syntax.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An expression whose value becomes a part of code before the code is run: of a script, or of an action's input that is one. */
public record CodeInsertion(Place place, Insertion expression) {
    /** Inputs that are run as code. Source: each action's action.yml. */
    private static final Map<String, String> CODE = Map.of(
            "actions/github-script", "script",
            "azure/powershell", "inlineScript",
            "azure/cli", "inlineScript",
            "appleboy/ssh-action", "script",
            "amadevus/pwsh-script", "script",
            "jannekem/run-python-script-action", "script",
            "mikefarah/yq", "cmd",
            "8398a7/action-slack", "custom_payload");

    static List<CodeInsertion> of(YamlMap step, Optional<ActionReference> uses) {
        Optional<YamlScalar> input = uses.map(action -> CODE.get(action.target().toLowerCase(java.util.Locale.ROOT)))
                .flatMap(name -> step.at("with", name))
                .flatMap(node -> node instanceof YamlScalar scalar ? Optional.of(scalar) : Optional.empty());
        return Stream.concat(StepReader.scalar(step, "run").stream(), input.stream())
                .flatMap(code -> Insertion.in(code.raw()).stream()
                        .map(each -> new CodeInsertion(code.placeOf(each.start()), each)))
                .toList();
    }
}
