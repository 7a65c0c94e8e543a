package entrepot.supervision;

import java.util.List;

/// How many must agree.
///
/// @param people      different persons, the one who proposes among them
/// @param authorities different authorities that these persons are of (REG-07)
public record Quorum(int people, int authorities) {

    /// Most people that an instruction may need.
    public static final int PEOPLE_MAX = 10;

    public Quorum {
        if (people < 1 || people > PEOPLE_MAX)
            throw new IllegalArgumentException("a quorum is 1 to " + PEOPLE_MAX + " people: " + people);
        if (authorities < 1 || authorities > people)
            throw new IllegalArgumentException("authorities are 1 to as many as people: " + authorities);
    }

    /// Whether these are enough; nobody counts twice.
    boolean isMetBy(List<Supervisor> agreed) {
        long persons = agreed.stream().map(Supervisor::person).distinct().count();
        long bodies = agreed.stream().map(Supervisor::authority).distinct().count();
        return persons >= people && bodies >= authorities;
    }
}
