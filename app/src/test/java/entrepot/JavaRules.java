package entrepot;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import entrepot.SourceTree.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Rules about Java, read by the compiler's own parser, so that a word in a comment or a text is
/// never taken for a call.
final class JavaRules extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private static final int FILE_LINES_MAX = 400;
    private static final int METHOD_LINES_MAX = 40;
    private static final int PARAMETERS_MAX = 5;
    private static final int LINE_MAX = 120;
    private static final int TEST_NAME_MAX = 40;

    private static final Pattern EMPTY_NAME =
            Pattern.compile(".*(?:Manager|Helper|Utils?|Impl|Data|Info|Processor|D[tT][oO])$");
    private static final Set<String> BANNED_IMPORTS = Set.of(
            "lombok.", "jakarta.persistence.", "org.mockito.", "java.util.Date", "java.util.Calendar", "sun.misc.");
    private static final Set<String> TIMES = Set.of(
            "Instant",
            "LocalDate",
            "LocalDateTime",
            "LocalTime",
            "OffsetDateTime",
            "ZonedDateTime",
            "Year",
            "YearMonth");
    private static final Set<String> STATIC_CLOCKS =
            Set.of("Clock.systemUTC", "Clock.systemDefaultZone", "Clock.system", "InstantSource.system");
    private static final Set<String> STATIC_CHANCE =
            Set.of("Math.random", "ThreadLocalRandom.current", "UUID.randomUUID", "System.currentTimeMillis");
    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:from|join|into|update|table|references)\\s+(?:only\\s+)?([a-z_]+)\\.[a-z_]+",
            Pattern.CASE_INSENSITIVE);

    private final Source file;
    private final Set<String> schemas;
    private final DocTrees trees;
    private final List<Finding> findings = new ArrayList<>();

    private JavaRules(Source file, Set<String> schemas, DocTrees trees) {
        this.file = file;
        this.schemas = schemas;
        this.trees = trees;
    }

    /// Checks one file. The schemas are those of all modules, of which its texts may name only its own.
    static List<Finding> check(Source file, Set<String> schemas) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task = (JavacTask)
                compiler.getTask(null, null, problem -> {}, List.of("-proc:none"), null, List.of(read(file)));
        var rules = new JavaRules(file, schemas, DocTrees.instance(task));
        try {
            for (var unit : task.parse()) rules.scan(unit, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rules.checkLines();
        return rules.findings;
    }

    private static JavaFileObject read(Source file) {
        return new SimpleJavaFileObject(URI.create("string:///" + file.path()), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return file.text();
            }
        };
    }

    private void checkLines() {
        var lines = file.lines();
        if (lines.size() > FILE_LINES_MAX)
            findings.add(file.finding(
                    0, "file", lines.size() + " lines; " + FILE_LINES_MAX + " is the limit: two ideas live here"));
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.codePointCount(0, line.length()) > LINE_MAX && !line.startsWith("import "))
                findings.add(file.finding(i + 1, "line", "longer than " + LINE_MAX + ": break it"));
        }
    }

    @Override
    public @Nullable Void visitImport(ImportTree tree, @Nullable Void nothing) {
        var name = tree.getQualifiedIdentifier().toString();
        if (BANNED_IMPORTS.stream().anyMatch(name::startsWith))
            report(tree, "import", "no " + name + " in this house: STYLE.md 5 and 6");
        if (name.endsWith(".*")) report(tree, "import", "import each name");
        return super.visitImport(tree, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
        var name = tree.getSimpleName().toString();
        if (EMPTY_NAME.matcher(name).matches())
            report(tree, "name", name + " says nothing: find the noun of the trade");
        boolean top = getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree;
        boolean open = top && file.inMain() && tree.getModifiers().getFlags().contains(Modifier.PUBLIC);
        if (open && trees.getDocComment(getCurrentPath()) == null)
            report(tree, "comment", "say in a /// comment what " + name + " is, units and limits");
        return super.visitClass(tree, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
        int parameters = tree.getParameters().size();
        if (parameters > PARAMETERS_MAX && !isInherited(tree) && !isCanonical(tree))
            report(
                    tree,
                    "parameters",
                    parameters + " parameters; " + PARAMETERS_MAX + " is the limit: a record waits for its name");
        var body = tree.getBody();
        if (body != null) {
            long lines = line(end(body)) - line(start(tree, body)) + 1;
            if (lines > METHOD_LINES_MAX)
                report(
                        tree,
                        "method",
                        tree.getName() + " has " + lines + " lines; " + METHOD_LINES_MAX
                                + " is the limit: name its steps");
        }
        checkTestName(tree);
        return super.visitMethod(tree, null);
    }

    private void checkTestName(MethodTree tree) {
        boolean test = tree.getModifiers().getAnnotations().stream()
                .map(annotation -> annotation.getAnnotationType().toString())
                .anyMatch(Set.of("Test", "ParameterizedTest", "Property", "Example", "RepeatedTest")::contains);
        var name = tree.getName().toString();
        if (test && (name.length() > TEST_NAME_MAX || name.matches("(?:test|should)[A-Z_].*")))
            report(tree, "test-name", name + ": a verb in the third person, at most " + TEST_NAME_MAX + " letters");
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
        // JUnit's @BeforeAll and @TempDir need static fields in tests
        boolean field = file.inMain() && getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
        var flags = tree.getModifiers().getFlags();
        boolean inInterface =
                field && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE;
        if (field
                && flags.contains(Modifier.STATIC)
                && !flags.contains(Modifier.FINAL)
                && !inInterface
                && !isConstant(tree))
            report(tree, "static", tree.getName() + " is static and changes: give it to an object");
        return super.visitVariable(tree, null);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
        if (Set.of("ThreadLocal", "InheritableThreadLocal")
                .contains(tree.getName().toString()))
            report(tree, "thread-local", "pass it as a parameter, so that the step can be read alone");
        return super.visitIdentifier(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
        if (tree.getMethodSelect() instanceof MemberSelectTree select) {
            var call = simple(select.getExpression()) + "." + select.getIdentifier();
            boolean now = select.getIdentifier().contentEquals("now")
                    && tree.getArguments().isEmpty();
            if (now && TIMES.contains(simple(select.getExpression())))
                report(tree, "now", call + "(): ask the clock that you were given");
            if (STATIC_CHANCE.contains(call))
                report(tree, "chance", call + "(): take clock, ids or a seeded source in the constructor");
            if (STATIC_CLOCKS.contains(call) && !isRoot())
                report(tree, "clock", call + "(): take it in the constructor");
            if (call.endsWith(".printStackTrace"))
                report(tree, "print", "never print a stack trace: answer it or let it go");
        }
        return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
        var type = simple(tree.getIdentifier());
        if (type.equals("Random") && tree.getArguments().isEmpty())
            report(tree, "chance", "new Random(): chance comes from a seed");
        if (type.equals("SecureRandom") && !isRoot())
            report(tree, "clock", "new SecureRandom(): take a RandomGenerator in the constructor");
        return super.visitNewClass(tree, null);
    }

    @Override
    public @Nullable Void visitCatch(CatchTree tree, @Nullable Void nothing) {
        var body = tree.getBlock();
        boolean silent = body.getStatements().isEmpty()
                && !file.text()
                        .substring(Math.toIntExact(start(body)), Math.toIntExact(end(body)))
                        .contains("//");
        if (silent)
            report(tree, "swallowed", "an empty catch: answer it, or say in a comment why nothing is the answer");
        return super.visitCatch(tree, null);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void nothing) {
        if (file.inMain() && file.path().startsWith("app/") && tree.getValue() instanceof String text) {
            var matcher = TABLE.matcher(text);
            while (matcher.find()) {
                var schema = matcher.group(1);
                if (schemas.contains(schema) && !file.path().contains("/entrepot/" + schema + "/"))
                    report(tree, "schema", "names the schema " + schema + ": ask that module's door instead");
            }
        }
        return super.visitLiteral(tree, null);
    }

    /// Composition roots read the machine's clock and chance once and pass them on; so may tests.
    private boolean isRoot() {
        return !file.inMain()
                || file.path().endsWith("Main.java")
                || file.path().matches("app/.*/entrepot/(?:command|node)/.*");
    }

    private static boolean isInherited(MethodTree tree) {
        return tree.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    private boolean isCanonical(MethodTree tree) {
        return tree.getReturnType() == null
                && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
    }

    /// Enum constants are parsed as static fields.
    private boolean isConstant(VariableTree tree) {
        return getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.ENUM
                && tree.getInitializer() instanceof NewClassTree;
    }

    private static String simple(Tree tree) {
        var text = tree.toString();
        return text.substring(text.lastIndexOf('.') + 1);
    }

    /// Where the declaration itself begins, after comment and annotations.
    private long start(MethodTree tree, Tree body) {
        var type = tree.getReturnType();
        return type == null ? start(body) : start(type);
    }

    private long start(Tree tree) {
        return trees.getSourcePositions().getStartPosition(getCurrentPath().getCompilationUnit(), tree);
    }

    private long end(Tree tree) {
        return trees.getSourcePositions().getEndPosition(getCurrentPath().getCompilationUnit(), tree);
    }

    private long line(long position) {
        return getCurrentPath().getCompilationUnit().getLineMap().getLineNumber(position);
    }

    private void report(Tree tree, String rule, String remedy) {
        findings.add(file.finding(line(start(tree)), rule, remedy));
    }
}
