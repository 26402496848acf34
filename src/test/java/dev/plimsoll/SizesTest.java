package dev.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The house's maxima: 300 lines a file, 40 a method, five parameters; and the words that no class is named by. */
class SizesTest {
    private static final int FILE_LINES = 300;
    private static final int METHOD_LINES = 40;
    private static final int PARAMETERS = 5;
    private static final List<String> UNWELCOME = List.of("Abstract", "Manager", "Impl", "Utils", "Util", "Helper");

    private final List<String> wrong = new ArrayList<>();

    @Test
    void no_file_is_over_300_lines() throws IOException {
        for (Path file : sources()) {
            long lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .count();
            if (lines > FILE_LINES) {
                wrong.add(file + " has " + lines + " lines");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_method_is_over_40_lines_or_5_parameters_and_no_class_is_named_by_its_scaffolding() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Measure(unit, positions).scan(unit, null);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private final class Measure extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Measure(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            String where = unit.getSourceFile().getName() + ": " + method.getName();
            if (method.getParameters().size() > PARAMETERS && !isRecordHeader(method)) {
                wrong.add(where + " has " + method.getParameters().size() + " parameters");
            }
            if (lines(method) > METHOD_LINES) {
                wrong.add(where + " has " + lines(method) + " lines");
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            String name = type.getSimpleName().toString();
            if (UNWELCOME.stream().anyMatch(word -> name.startsWith(word) || name.endsWith(word))) {
                wrong.add(unit.getSourceFile().getName() + ": the name " + name);
            }
            return super.visitClass(type, nothing);
        }

        /** A record's components are its value, not a call to get wrong: they stand in the header, named. */
        private boolean isRecordHeader(MethodTree method) {
            return method.getName().contentEquals("<init>")
                    && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
        }

        private long lines(Tree tree) {
            LineMap map = unit.getLineMap();
            long start = positions.getStartPosition(unit, tree);
            long end = positions.getEndPosition(unit, tree);
            return map.getLineNumber(end) - map.getLineNumber(start) + 1;
        }
    }
}
