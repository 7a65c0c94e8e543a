package entrepot.regime;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// A checked and compiled CEL expression. Follows CEL's own logic for what is unknown:
/// `false && unknown` is false, `true || unknown` is true, everything else that needs it is unknown.
///
/// @param source as it stands in the pack
/// @param facts names of the facts that it mentions, sorted
/// @param parameters names of the pack's parameters that it mentions, sorted
record Condition(String source, Program program, List<String> facts, List<String> parameters) {

    static final String AS_OF = "asof.date";
    static final Condition NEVER = new Condition("", new Never(), List.of(), List.of());

    /// What an evaluation gives.
    sealed interface Answer {

        record Truth(boolean value) implements Answer {}

        record Whole(long value) implements Answer {}

        /// Facts whose values it needs and nobody knows.
        record Missing(List<String> facts) implements Answer {
            public Missing {
                facts = List.copyOf(facts);
            }
        }

        /// The expression cannot be computed from these values, for example because of an overflow.
        record Failed(String why) implements Answer {}
    }

    boolean isThere() {
        return !source.isEmpty();
    }

    Answer ask(CelVariableResolver values) {
        try {
            return switch (program.eval(values)) {
                case Boolean truth -> new Answer.Truth(truth);
                case Long number -> new Answer.Whole(number);
                case CelUnknownSet unknown -> new Answer.Missing(names(unknown));
                case Object other ->
                    new Answer.Failed("gives " + other.getClass().getSimpleName());
            };
        } catch (CelEvaluationException e) {
            return new Answer.Failed(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> names(CelUnknownSet unknown) {
        var names = new TreeSet<String>();
        unknown.attributes().forEach(attribute -> names.add(attribute.toString()));
        return List.copyOf(names);
    }

    /// The expression that is not there.
    private record Never() implements Program {
        @Override
        public Object eval() {
            return false;
        }

        @Override
        public Object eval(java.util.Map<String, ?> values) {
            return false;
        }

        @Override
        public Object eval(java.util.Map<String, ?> values, dev.cel.runtime.CelFunctionResolver functions) {
            return false;
        }

        @Override
        public Object eval(CelVariableResolver values) {
            return false;
        }

        @Override
        public Object eval(CelVariableResolver values, dev.cel.runtime.CelFunctionResolver functions) {
            return false;
        }

        @Override
        public Object eval(dev.cel.runtime.PartialVars values) {
            return false;
        }
    }

    /// The values of one payment under one pack.
    record Values(Facts facts, Pack pack, LocalDate asOf) implements CelVariableResolver {
        @Override
        public Optional<Object> find(String name) {
            if (name.startsWith("p.")) return Optional.of(pack.forCel(name.substring(2)));
            if (name.equals(AS_OF)) return Optional.of(Facts.midnight(asOf));
            return Optional.of(facts.forCel(name));
        }
    }
}
