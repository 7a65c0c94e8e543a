/// The one way to make facts durable. A [Change] holds everything that one fact needs: new states,
/// postings, the register's leaf, the idempotency record, the intents of what to do next. The
/// [Committer] writes many changes in one database transaction and acknowledges each only when
/// that transaction is durable.
///
/// Also here, because every module needs them to say a fact: canonical JSON and ids.
@ApplicationModule(
        allowedDependencies = {"money"},
        type = ApplicationModule.Type.OPEN)
@NullMarked
package entrepot.commit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
