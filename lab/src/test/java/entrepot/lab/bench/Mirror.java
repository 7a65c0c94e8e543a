package entrepot.lab.bench;

import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.generators.core.ClassInfo;
import org.openjdk.jmh.generators.core.FieldInfo;
import org.openjdk.jmh.generators.core.GeneratorSource;
import org.openjdk.jmh.generators.core.MethodInfo;
import org.openjdk.jmh.generators.core.ParameterInfo;

/// Compiled benchmarks as JMH's generator wants to see them. With it no annotation processor takes
/// part in the build, whose only processors are the checks.
record Mirror(List<Class<?>> benchmarks) implements GeneratorSource {

    @Override
    public Collection<ClassInfo> getClasses() {
        return benchmarks.stream().<ClassInfo>map(Type::new).toList();
    }

    @Override
    public ClassInfo resolveClass(String name) {
        try {
            return new Type(Class.forName(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no class " + name, e);
        }
    }

    private record Type(Class<?> it) implements ClassInfo {
        @Override
        public String getPackageName() {
            return it.getPackageName();
        }

        @Override
        public String getQualifiedName() {
            return it.getCanonicalName();
        }

        @Override
        public String getName() {
            return it.getSimpleName();
        }

        @Override
        public @Nullable ClassInfo getSuperClass() {
            return it.getSuperclass() == null ? null : new Type(it.getSuperclass());
        }

        @Override
        public @Nullable ClassInfo getDeclaringClass() {
            return it.getDeclaringClass() == null ? null : new Type(it.getDeclaringClass());
        }

        @Override
        public Collection<FieldInfo> getFields() {
            return Arrays.stream(it.getDeclaredFields())
                    .<FieldInfo>map(Part::new)
                    .toList();
        }

        @Override
        public Collection<MethodInfo> getMethods() {
            return Stream.<Class<?>>iterate(it, type -> type != null, Class::getSuperclass)
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .<MethodInfo>map(Call::new)
                    .toList();
        }

        @Override
        public Collection<MethodInfo> getConstructors() {
            return Arrays.stream(it.getDeclaredConstructors())
                    .<MethodInfo>map(Call::new)
                    .toList();
        }

        @Override
        public <T extends Annotation> T getAnnotation(Class<T> kind) {
            return it.getAnnotation(kind);
        }

        @Override
        public boolean isAbstract() {
            return Modifier.isAbstract(it.getModifiers());
        }

        @Override
        public boolean isPublic() {
            return Modifier.isPublic(it.getModifiers());
        }

        @Override
        public boolean isStrictFP() {
            return false;
        }

        @Override
        public boolean isFinal() {
            return Modifier.isFinal(it.getModifiers());
        }

        @Override
        public boolean isInner() {
            return it.getDeclaringClass() != null && !Modifier.isStatic(it.getModifiers());
        }

        @Override
        public boolean isEnum() {
            return it.isEnum();
        }

        @Override
        public Collection<String> getEnumConstants() {
            return it.isEnum()
                    ? Arrays.stream(it.getEnumConstants()).map(Object::toString).toList()
                    : List.of();
        }
    }

    private record Part(Field it) implements FieldInfo {
        @Override
        public String getName() {
            return it.getName();
        }

        @Override
        public ClassInfo getType() {
            return new Type(it.getType());
        }

        @Override
        public @Nullable ClassInfo getDeclaringClass() {
            return new Type(it.getDeclaringClass());
        }

        @Override
        public <T extends Annotation> T getAnnotation(Class<T> kind) {
            return it.getAnnotation(kind);
        }

        @Override
        public boolean isPublic() {
            return Modifier.isPublic(it.getModifiers());
        }

        @Override
        public boolean isStatic() {
            return Modifier.isStatic(it.getModifiers());
        }

        @Override
        public boolean isFinal() {
            return Modifier.isFinal(it.getModifiers());
        }
    }

    private record Call(Executable it) implements MethodInfo {
        private static final Comparator<MethodInfo> ORDER = Comparator.comparing(MethodInfo::getQualifiedName);

        @Override
        public String getName() {
            return it.getName();
        }

        @Override
        public String getQualifiedName() {
            return it.getDeclaringClass().getCanonicalName() + "." + it.getName();
        }

        @Override
        public String getReturnType() {
            return it instanceof Method method ? method.getReturnType().getCanonicalName() : "void";
        }

        @Override
        public Collection<ParameterInfo> getParameters() {
            return Arrays.stream(it.getParameterTypes())
                    .<ParameterInfo>map(type -> new Taken(new Type(type)))
                    .toList();
        }

        @Override
        public @Nullable ClassInfo getDeclaringClass() {
            return new Type(it.getDeclaringClass());
        }

        @Override
        public <T extends Annotation> T getAnnotation(Class<T> kind) {
            return it.getAnnotation(kind);
        }

        @Override
        public boolean isPublic() {
            return Modifier.isPublic(it.getModifiers());
        }

        @Override
        public boolean isAbstract() {
            return Modifier.isAbstract(it.getModifiers());
        }

        @Override
        public boolean isSynchronized() {
            return Modifier.isSynchronized(it.getModifiers());
        }

        @Override
        public boolean isStrictFP() {
            return false;
        }

        @Override
        public boolean isStatic() {
            return Modifier.isStatic(it.getModifiers());
        }

        @Override
        public int compareTo(MethodInfo other) {
            return ORDER.compare(this, other);
        }
    }

    private record Taken(ClassInfo getType) implements ParameterInfo {}
}
