package entrepot.lab.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;

/// The stand-alone program `verifier/Verify.java`, compiled as it lies there and called within this
/// process, since it is asked thousands of times.
final class Verifier {

    static final Path SOURCE = Path.of("..", "verifier", "Verify.java");

    private final Class<?> program;
    private final Class<?> keys;

    private Verifier(Class<?> program, Class<?> keys) {
        this.program = program;
        this.keys = keys;
    }

    /// @param folder for its classes
    static Verifier compiled(Path folder) {
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-d", folder.toString(), SOURCE.toString());
        if (code != 0) throw new IllegalStateException("the verifier does not compile");
        try {
            var loader = URLClassLoader.newInstance(
                    new java.net.URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
            return new Verifier(loader.loadClass("Verify"), loader.loadClass("Verify$Key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the text proves under the log's key; empty when it proves nothing.
    Optional<String> proves(String text, String key) {
        return proves(text, key, List.of());
    }

    Optional<String> proves(String text, String key, List<String> witnesses) {
        try {
            var check = program.getDeclaredMethod("check", String.class, keys, List.class);
            check.setAccessible(true);
            var cosigners = witnesses.stream().map(one -> key(one, 4)).toList();
            return Optional.of((String) check.invoke(null, text, key(key, 1), cosigners));
        } catch (InvocationTargetException e) {
            if (e.getCause().getClass().getName().equals("Verify$Wrong")) return Optional.empty();
            throw new IllegalStateException("the verifier broke on: " + text, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object key(String text, int type) {
        try {
            var of = keys.getDeclaredMethod("of", String.class, int.class);
            of.setAccessible(true);
            return of.invoke(null, text, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
