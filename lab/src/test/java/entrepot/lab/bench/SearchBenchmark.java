package entrepot.lab.bench;

import entrepot.screening.search.Hit;
import entrepot.screening.search.ListSearch;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One party against all lists, one thread, a different labelled query each time. [ScreeningSpeed]
/// runs it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 4, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class SearchBenchmark {

    private ListSearch lists;
    private List<LabelledLists.Query> queries;
    private int next;

    public SearchBenchmark() {
        var labelled = LabelledLists.find().orElseThrow(() -> new IllegalStateException("no lists in shared/data"));
        lists = ListSearch.over(labelled.snapshots());
        queries = labelled.queries();
    }

    @Benchmark
    public List<Hit> search() {
        var query = queries.get(next++ % queries.size());
        return lists.search(query.kind(), query.text());
    }

    /// What was measured, for the record of the run.
    String size() {
        return String.format(Locale.ROOT, "%,d names, %,d queries", lists.size(), queries.size());
    }
}
