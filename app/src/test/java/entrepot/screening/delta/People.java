package entrepot.screening.delta;

import entrepot.screening.ListEntry.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Invented customers of several cultures: names built from syllables, so that none is copied from a
/// list, and any number of them differ. The same seed gives the same people.
final class People {

    private static final List<List<String>> GIVEN = List.of(
            List.of("Al", "Bri", "Dor", "El", "Fen", "Ger", "Hal", "Mar", "Tor", "Wil"),
            List.of("Ale", "Bori", "Dmi", "Evge", "Lyud", "Mikha", "Nata", "Sve", "Tat", "Yev"),
            List.of("Abd", "Fari", "Hama", "Jama", "Khal", "Moha", "Nas", "Rash", "Sali", "Yous"),
            List.of("An", "Bo", "Chun", "Hai", "Jin", "Li", "Mei", "Wen", "Xiao", "Yong"));
    private static final List<List<String>> ENDINGS = List.of(
            List.of("an", "bert", "dra", "gard", "ina", "mund", "olf", "ric", "ston", "wyn"),
            List.of("ander", "lav", "mila", "niy", "rey", "sandr", "slav", "tiana", "tri", "vich"),
            List.of("ad", "al", "eed", "eh", "im", "id", "mmed", "oud", "ser", "wan"),
            List.of("bin", "fang", "guo", "hua", "jun", "lan", "min", "ping", "qiang", "ying"));
    private static final List<String> ROOTS = List.of(
            "bar", "cor", "dan", "fer", "gol", "han", "kar", "lin", "mor", "nov", "pet", "ros", "sal", "tav", "ver",
            "zan");
    private static final List<List<String>> FAMILIES = List.of(
            List.of("berg", "field", "ham", "man", "sen", "son", "ton", "well"),
            List.of("enko", "ev", "in", "ov", "sky", "uk", "yan", "yov"),
            List.of("awi", "ani", "eh", "i", "id", "our", "oum", "zadeh"),
            List.of("", "g", "i", "n", "ng", "o", "u", "w"));
    private static final List<String> TRADES =
            List.of("Trading", "Shipping", "Logistics", "Holding", "Agro", "Metals", "Textile", "Foods");
    private static final List<String> FORMS = List.of("LLC", "Ltd", "GmbH", "OOO", "FZE", "S.A.", "JSC", "Co., Ltd");

    private final Random random;

    People(long seed) {
        random = new Random(seed);
    }

    List<Customer> customers(int count) {
        var customers = new ArrayList<Customer>(count);
        for (int i = 0; i < count; i++) {
            var id = "C" + i;
            customers.add(
                    i % 5 == 0
                            ? Customer.of(id, Kind.ORGANISATION, firm())
                            : Customer.of(id, Kind.PERSON, person(random.nextInt(GIVEN.size()))));
        }
        return customers;
    }

    private String person(int culture) {
        var given = one(GIVEN.get(culture)) + one(ENDINGS.get(culture));
        var middle = random.nextInt(3) == 0 ? " " + one(GIVEN.get(culture)) + one(ENDINGS.get(culture)) : "";
        return given + middle + " " + family(culture);
    }

    private String family(int culture) {
        return capital(one(ROOTS) + (random.nextBoolean() ? one(ROOTS) : "") + one(FAMILIES.get(culture)));
    }

    private String firm() {
        var name = capital(one(ROOTS) + one(ROOTS)) + " " + family(random.nextInt(FAMILIES.size()));
        return name + " " + one(TRADES) + " " + one(FORMS);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
