package entrepot.http;

import entrepot.commit.Ids;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A strict reader of one JSON object. Fields are named by JSON pointer; every fault is collected,
/// and [#done] raises all of them at once, unknown fields included.
///
/// ```java
/// var contract = body.id("/contract", "ctr");
/// var amount = body.amount("/amount", usdt);
/// var command = body.done(() -> new Instruct(contract.get(), amount.get()));
/// ```
public final class Body {

    private static final int FAULTS_MAX = 50;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final ObjectNode object;
    private final String prefix;
    private final List<Problem.Fault> faults;
    private final Set<String> used = new HashSet<>();

    Body(ObjectNode object) {
        this(object, "", new ArrayList<>());
    }

    private Body(ObjectNode object, String prefix, List<Problem.Fault> faults) {
        this.object = object;
        this.prefix = prefix;
        this.faults = faults;
    }

    /// A text of 1 to `max` characters without control characters or blanks around it.
    public Field<String> text(String pointer, int max) {
        return read(pointer, node -> words(string(node), max));
    }

    /// Anything that has a parser of text which throws `IllegalArgumentException`.
    public <T> Field<T> parsed(String pointer, Function<String, T> parser) {
        return read(pointer, node -> parser.apply(words(string(node), 1000)));
    }

    /// An id as we gave it, for example `ctr_01k…` for the prefix `ctr`.
    public Field<UUID> id(String pointer, String prefix) {
        return parsed(pointer, text -> Ids.parse(prefix, text));
    }

    /// A day as `2026-03-01`.
    public Field<LocalDate> date(String pointer) {
        return parsed(pointer, LocalDate::parse);
    }

    /// A moment as `2026-03-01T08:00:00Z`.
    public Field<Instant> moment(String pointer) {
        return parsed(pointer, Instant::parse);
    }

    public <E extends Enum<E>> Field<E> choice(String pointer, Class<E> words) {
        return parsed(
                pointer,
                text -> Arrays.stream(words.getEnumConstants())
                        .filter(word -> word.name().equals(text))
                        .findFirst()
                        .orElseThrow(
                                () -> new Wrong("NOT_A_CHOICE", "One of " + List.of(words.getEnumConstants()) + ".")));
    }

    public Field<Boolean> flag(String pointer) {
        return read(pointer, node -> {
            if (node.isBoolean()) return node.booleanValue();
            throw new Wrong("WRONG_TYPE", "Write true or false.");
        });
    }

    /// A whole number within bounds, both included.
    public Field<Long> whole(String pointer, long min, long max) {
        return read(pointer, node -> {
            if (!node.isIntegralNumber()) throw new Wrong("WRONG_TYPE", "Write a whole number.");
            if (node.canConvertToLong() && node.longValue() >= min && node.longValue() <= max) return node.longValue();
            throw new Wrong("OUT_OF_BOUNDS", "From " + min + " to " + max + ".");
        });
    }

    /// A positive amount of a known asset as decimal text: `"72000.00"`.
    public Field<Amount> amount(String pointer, Asset asset) {
        return read(pointer, node -> positive(string(node), asset));
    }

    /// A positive amount with its asset, as we write it: `{"amount":"72000.00","asset":"eip155:1/…"}`.
    /// `currency` and `scale` may be there and must then be right.
    public Field<Amount> money(String pointer, AssetCatalogue assets) {
        return object(pointer, money -> {
            var asset = money.parsed(
                    "/asset",
                    id -> assets.find(id)
                            .orElseThrow(() -> new Wrong("UNKNOWN_ASSET", "Not an asset of this installation.")));
            var symbol = money.optional("/currency", at -> money.text(at, 32));
            var scale = money.optional("/scale", at -> money.whole(at, 0, Asset.SCALE_MAX));
            var decimal = money.read("/amount", Body::string);
            return money.build(() -> {
                if (symbol.get().filter(s -> !s.equals(asset.get().symbol())).isPresent()
                        || scale.get().filter(s -> s != asset.get().scale()).isPresent())
                    throw new Wrong("UNKNOWN_ASSET", "Currency or scale are not those of the asset.");
                return positive(decimal.get(), asset.get());
            });
        });
    }

    /// Empty when the field is not there; `null` is a fault, like everywhere.
    public <T> Field<Optional<T>> optional(String pointer, Function<String, Field<T>> reader) {
        if (object.at(pointer).isMissingNode()) return Field.of(Optional.empty());
        return switch (reader.apply(pointer)) {
            case Read<T> read -> Field.of(Optional.of(read.value()));
            case Faulty<T> _ -> Field.faulty();
        };
    }

    /// An object within this one; unknown fields of it are faults too.
    public <T> Field<T> object(String pointer, Function<Body, Field<T>> reader) {
        return read(pointer, node -> node)
                .find()
                .flatMap(node -> nested(pointer, node, reader).find())
                .map(Field::of)
                .orElseGet(Field::faulty);
    }

    /// A list of 1 to `max` objects.
    public <T> Field<List<T>> list(String pointer, int max, Function<Body, Field<T>> item) {
        var array = read(pointer, node -> {
            if (!node.isArray()) throw new Wrong("WRONG_TYPE", "Write a list.");
            if (node.isEmpty() || node.size() > max) throw new Wrong("OUT_OF_BOUNDS", "From 1 to " + max + " items.");
            return node;
        });
        if (array.find().isEmpty()) return Field.faulty();
        var items = new ArrayList<T>();
        for (int i = 0; i < array.get().size(); i++)
            nested(pointer + "/" + i, array.get().get(i), item).find().ifPresent(items::add);
        return items.size() == array.get().size() ? Field.of(List.copyOf(items)) : Field.faulty();
    }

    /// Makes a value of fields read before; what its constructor refuses is a fault of this object.
    public <T> Field<T> build(Supplier<T> maker) {
        return hasFaults() ? Field.faulty() : caught(prefix, maker);
    }

    /// Ends reading: raises every fault found, or makes the command.
    public <T> T done(Supplier<T> maker) {
        done();
        var made = build(maker);
        if (made.find().isEmpty()) throw faulty(faults).raised();
        return made.get();
    }

    /// Ends reading: raises every fault found.
    public void done() {
        refuseUnknown(object, "");
        if (!faults.isEmpty()) throw faulty(faults).raised();
    }

    static Problem faulty(List<Problem.Fault> faults) {
        var first = faults.subList(0, Math.min(FAULTS_MAX, faults.size()));
        return new Problem(ProblemCode.INVALID_BODY, "The body was read, and nothing was done.", first);
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private <T> Field<T> nested(String pointer, JsonNode node, Function<Body, Field<T>> reader) {
        if (!(node instanceof ObjectNode inner)) {
            fault(prefix + pointer, "WRONG_TYPE", "Write an object.");
            return Field.faulty();
        }
        var body = new Body(inner, prefix + pointer, faults);
        var value = reader.apply(body);
        body.refuseUnknown(inner, "");
        return value;
    }

    private <T> Field<T> read(String pointer, Function<JsonNode, T> reader) {
        used.add(pointer);
        var node = object.at(pointer);
        if (node.isMissingNode()) return missing(prefix + pointer);
        return caught(prefix + pointer, () -> {
            if (node.isNull()) throw new Wrong("NULL", "Leave the field out, or give it a value.");
            return reader.apply(node);
        });
    }

    private <T> Field<T> missing(String pointer) {
        fault(pointer, "MISSING", "The field is required.");
        return Field.faulty();
    }

    private <T> Field<T> caught(String pointer, Supplier<T> maker) {
        try {
            return Field.of(maker.get());
        } catch (Wrong wrong) {
            fault(pointer, wrong.code, wrong.sentence);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            fault(pointer, "INVALID", String.valueOf(e.getMessage()));
        }
        return Field.faulty();
    }

    private void fault(String pointer, String code, String detail) {
        faults.add(new Problem.Fault(pointer, code, detail));
    }

    private boolean hasFaults() {
        return faults.stream()
                .anyMatch(f -> f.pointer().equals(prefix) || f.pointer().startsWith(prefix + "/"));
    }

    private void refuseUnknown(JsonNode node, String at) {
        node.propertyStream().forEach(entry -> {
            var pointer = at + "/" + escaped(entry.getKey());
            if (used.contains(pointer)) return;
            if (used.stream().anyMatch(u -> u.startsWith(pointer + "/"))) refuseUnknown(entry.getValue(), pointer);
            else fault(prefix + pointer, "UNKNOWN_FIELD", "Not a field of this request.");
        });
    }

    private static String string(JsonNode node) {
        if (node.isString()) return node.stringValue();
        throw new Wrong("WRONG_TYPE", "Write a text in quotes.");
    }

    private static String words(String text, int max) {
        if (text.isBlank()) throw new Wrong("BLANK", "The text is empty.");
        if (text.length() > max) throw new Wrong("TOO_LONG", "At most " + max + " characters.");
        if (CONTROL.matcher(text).find()) throw new Wrong("CONTROL_CHARACTER", "Without control characters.");
        if (!text.equals(text.strip())) throw new Wrong("BLANK_AROUND", "Without blanks before and after.");
        return text;
    }

    private static Amount positive(String decimal, Asset asset) {
        try {
            var amount = Amount.parse(decimal, asset);
            if (!amount.isPositive()) throw new Wrong("NOT_POSITIVE", "More than zero.");
            return amount;
        } catch (NumberFormatException e) {
            throw new Wrong("NOT_DECIMAL", "A plain decimal such as \"1234.50\", no exponent, up to 38 digits.");
        } catch (ArithmeticException e) {
            throw new Wrong("TOO_PRECISE", "At most " + asset.scale() + " digits after the point, 38 in all.");
        }
    }

    /// What reading one field gave.
    public sealed interface Field<T> {

        /// A value, from the body or from elsewhere.
        static <T> Field<T> of(T value) {
            return new Read<>(value);
        }

        private static <T> Field<T> faulty() {
            return new Faulty<>();
        }

        /// The value. Only after [Body#done], or within [Body#build].
        default T get() {
            return find().orElseThrow(() -> new IllegalStateException("the field is faulty: call done() first"));
        }

        /// The value, while other fields are still being read.
        default Optional<T> find() {
            return switch (this) {
                case Read<T> read -> Optional.of(read.value());
                case Faulty<T> _ -> Optional.empty();
            };
        }
    }

    private record Read<T>(T value) implements Field<T> {}

    private record Faulty<T>() implements Field<T> {}

    /// A fault with a code of its own.
    private static final class Wrong extends RuntimeException {
        private final String code;
        private final String sentence;

        Wrong(String code, String sentence) {
            super(sentence, null, false, false);
            this.code = code;
            this.sentence = sentence;
        }
    }
}
