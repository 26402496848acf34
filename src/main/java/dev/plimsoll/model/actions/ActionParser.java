package dev.plimsoll.model.actions;

import dev.plimsoll.syntax.Parsed;
import dev.plimsoll.syntax.Parser;
import dev.plimsoll.syntax.Source;
import dev.plimsoll.syntax.Unread;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An {@code action.yml} into its facts; empty for a file of that name that is something else. */
final class ActionParser implements Parser<Optional<CompositeAction>> {
    static final ActionParser ACTION = new ActionParser();

    private ActionParser() {}

    @Override
    public Parsed<Optional<CompositeAction>> parse(Source source) {
        SalvagedYaml yaml = SalvagedYaml.of(source);
        Optional<YamlEntry> runs = yaml.root()
                .flatMap(root -> root.entries().stream()
                        .filter(entry -> entry.name().equals("runs"))
                        .findFirst());
        if (runs.isEmpty()) {
            return new Parsed<>(Optional.empty(), yaml.broken());
        }
        List<Unread> shape = new ArrayList<>();
        YamlNode body = runs.get().value();
        String using = body.textAt("using").orElse("");
        StepReader steps = new StepReader("the action", "", "", shape);
        CompositeAction action = new CompositeAction(
                runs.get().key().place(),
                using.equals("docker") ? body.textAt("image").orElse("") : "",
                using.equals("composite") ? steps.read(body.get("steps")) : List.of(),
                UnsecureCommands.in(body, runs.get().key().place(), "action"));
        return new Parsed<>(Optional.of(action), yaml.unread(shape));
    }
}
