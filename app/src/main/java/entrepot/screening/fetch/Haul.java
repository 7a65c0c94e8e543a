package entrepot.screening.fetch;

import entrepot.screening.fetch.Answer.Elsewhere;
import entrepot.screening.fetch.Answer.Failed;
import entrepot.screening.fetch.Answer.Fault;
import entrepot.screening.fetch.Answer.Fresh;
import entrepot.screening.fetch.Answer.Unchanged;
import entrepot.screening.keeping.Refusal.Reason;
import entrepot.screening.keeping.Validators;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What all addresses of a list gave together.
final class Haul {

    final List<Reason> failures = new ArrayList<>();
    final Map<String, byte[]> files = new TreeMap<>();
    final Map<String, Validators> validators = new TreeMap<>();

    /// When the youngest of the files changed, as far as servers say.
    Optional<Instant> modified = Optional.empty();

    /// @param answers in the order of the addresses
    static Haul of(ListSource source, List<Answer> answers) {
        var haul = new Haul();
        for (int i = 0; i < answers.size(); i++) {
            var address = source.addresses().get(i);
            switch (answers.get(i)) {
                case Fresh fresh -> haul.take(address.toString(), fresh);
                case Failed failed -> haul.failures.add(failed.reason());
                case Unchanged _ -> haul.failures.add(Fault.HTTP_STATUS.reason(address, "says unchanged, unasked"));
                case Elsewhere _ -> haul.failures.add(Fault.REDIRECTED.reason(address, "leads nowhere"));
            }
        }
        return haul;
    }

    private void take(String address, Fresh fresh) {
        files.putAll(fresh.files());
        if (!fresh.validators().isEmpty()) validators.put(address, fresh.validators());
        if (modified.isEmpty()
                || fresh.modified().filter(modified.get()::isBefore).isPresent()) modified = fresh.modified();
    }
}
