package entrepot.screening.name.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which given names stand for each other: each line of the table is a group, and a name may be in
/// several (`ted` is of Theodore and of Edward).
public final class Nicknames {

    private static final Map<String, List<Integer>> GROUPS = read();

    private Nicknames() {}

    public static List<Integer> groups(String name) {
        return GROUPS.getOrDefault(name, List.of());
    }

    public static boolean shared(List<Integer> one, List<Integer> other) {
        if (one.isEmpty() || other.isEmpty()) return false;
        for (int i = 0; i < one.size(); i++) if (other.contains(one.get(i))) return true;
        return false;
    }

    private static Map<String, List<Integer>> read() {
        var groups = new HashMap<String, List<Integer>>();
        int number = 0;
        for (var line : Phrases.lines("nicknames.txt")) {
            for (var name : line.split("[:,]", -1))
                groups.computeIfAbsent(name.strip(), _ -> new ArrayList<>()).add(number);
            number++;
        }
        return Map.copyOf(groups);
    }
}
