package entrepot.screening.search;

import java.util.Arrays;

/// Adds up, for one query, what each name has in common with it.
final class Tally {

    private final int[] shared;
    private int[] touched = new int[1024];
    private int size;

    Tally(int names) {
        shared = new int[names];
    }

    /// Which names to keep.
    interface Enough {
        boolean isEnough(int name, int shared);
    }

    void add(int name, int worth) {
        if (shared[name] == 0 && worth > 0) touch(name);
        shared[name] += worth;
    }

    /// The names that have enough, in rising order.
    int[] names(Enough enough) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int name = touched[i];
            if (enough.isEnough(name, shared[name])) touched[kept++] = name;
        }
        var names = Arrays.copyOf(touched, kept);
        Arrays.sort(names);
        return names;
    }

    private void touch(int name) {
        if (size == touched.length) touched = Arrays.copyOf(touched, size * 2);
        touched[size++] = name;
    }
}
