package dev.plimsoll.syntax.python;

import dev.plimsoll.syntax.python.PythonModule.Import;
import java.util.List;
import java.util.Optional;
import org.treesitter.TSNode;

/** "import a.b as c" and "from .a import b as c, d". */
final class ImportReader {
    private final PythonText text;

    ImportReader(PythonText text) {
        this.text = text;
    }

    void read(TSNode node, List<Import> imports) {
        Optional<TSNode> module = PythonText.field(node, "module_name");
        String written = text.textOf(node, "module_name").replaceAll("\\s", "");
        String base = written.replaceFirst("^\\.+", "");
        int level = written.length() - base.length();
        for (TSNode child : PythonText.children(node)) {
            if (module.isPresent() && child.getStartByte() == module.get().getStartByte()) {
                continue;
            }
            switch (child.getType()) {
                case "wildcard_import" -> imports.add(new Import("*", base, level));
                case "aliased_import" ->
                    imports.add(new Import(text.textOf(child, "alias"), join(base, text.textOf(child, "name")), level));
                case "dotted_name" -> imports.add(new Import(text.of(child), join(base, text.of(child)), level));
                default -> {}
            }
        }
    }

    private static String join(String base, String name) {
        return base.isEmpty() ? name : base + "." + name;
    }
}
