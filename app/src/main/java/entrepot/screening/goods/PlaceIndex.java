package entrepot.screening.goods;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Texts with several places each (heading, body …), found by their words: BM25 for each place, added
/// up. In memory.
final class PlaceIndex {

    /// The place that holds pairs of words, and nothing else does.
    static final String PAIRS = "pairs";

    private static final int HITS_MAX = 500;

    /// BM25's k1 is the customary one; b is low, because a long entry of a list is not a vague one.
    private static final Similarity BM25 = new BM25Similarity(1.2f, 0.35f);

    private final IndexSearcher searcher;

    private PlaceIndex(IndexSearcher searcher) {
        this.searcher = searcher;
        searcher.setSimilarity(BM25);
    }

    /// An index of texts, each as its places with their words.
    static PlaceIndex of(List<Map<String, List<String>>> texts) {
        var directory = new ByteBuffersDirectory();
        // Without merges Lucene numbers documents as they come: its numbers are those of the texts.
        var config = new IndexWriterConfig(new WhitespaceAnalyzer())
                .setSimilarity(BM25)
                .setMergePolicy(NoMergePolicy.INSTANCE);
        try (var writer = new IndexWriter(directory, config)) {
            for (var places : texts) writer.addDocument(document(places));
            writer.commit();
            return new PlaceIndex(new IndexSearcher(DirectoryReader.open(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The best texts by their number, with their scores.
    ///
    /// @param words  what to look for, with its weight
    /// @param places where, with its weight
    Map<Integer, Double> search(Map<String, Float> words, Map<String, Float> places) {
        var query = new BooleanQuery.Builder();
        words.forEach((word, weight) -> places.forEach((place, boost) -> {
            if (Words.isPair(word) == place.equals(PAIRS))
                query.add(new BoostQuery(new TermQuery(new Term(place, word)), weight * boost), Occur.SHOULD);
        }));
        try {
            var scores = new HashMap<Integer, Double>();
            for (var hit : searcher.search(query.build(), HITS_MAX).scoreDocs) scores.put(hit.doc, (double) hit.score);
            return scores;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Map<String, List<String>> places) {
        var document = new Document();
        places.forEach((place, words) -> document.add(new TextField(place, String.join(" ", words), Field.Store.NO)));
        return document;
    }
}
