package entrepot.settlement.facts;

import entrepot.market.MarketView;
import entrepot.party.Party;
import entrepot.regime.Decider;
import entrepot.regime.Decision;
import entrepot.regime.Facts;
import entrepot.regime.Pack;
import entrepot.regime.PackSet;
import entrepot.regime.Stage;
import entrepot.screening.ListId;
import entrepot.screening.Screening;
import entrepot.screening.ScreeningResult;
import entrepot.screening.Subject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gathers every fact about a payment that the rules of a stage ask about, and asks the regime.
public final class FactDesk {

    private final PackSet packs;
    private final Decider decider;
    private final Screening screening;
    private final FactFiles files;
    private final Settings settings;

    public FactDesk(PackSet packs, Screening screening, FactFiles files, Settings settings) {
        this.packs = packs;
        this.decider = new Decider(packs);
        this.screening = screening;
        this.files = files;
        this.settings = settings;
    }

    /// Where this installation is at home and whom it works with: configuration, not code.
    ///
    /// @param homePack  id of the home regime's pack
    /// @param zone      where its days begin
    /// @param lists     the vocabulary's name of each list, and our list that it is
    /// @param operator  the operator itself
    /// @param bank      the bank of the home-currency leg, if the register knows it
    /// @param providers liquidity providers
    public record Settings(
            String homePack,
            ZoneId zone,
            Map<String, ListId> lists,
            Party operator,
            Optional<Party> bank,
            List<Party> providers) {
        public Settings {
            lists = Map.copyOf(lists);
            providers = List.copyOf(providers);
        }

        Counterparts.House house() {
            return new Counterparts.House(operator, bank, providers);
        }
    }

    /// A decision and the screening that it rests on.
    public record Judged(Decision decision, List<ScreeningResult> results) {
        public Judged {
            results = List.copyOf(results);
        }
    }

    public LocalDate day(java.time.Instant now) {
        return now.atZone(settings.zone()).toLocalDate();
    }

    /// Screens everybody anew and decides on what is known now.
    public Judged judge(Case it, Stage stage, MarketView market) {
        var today = day(it.now());
        var home = packs.pack(settings.homePack(), today);
        var who = Counterparts.of(it, settings.house());
        var results = screen(who);
        var screened = screened(it, who, results);
        var facts = gather(it, stage, market, home, screened);
        var snapshots = new LinkedHashSet<String>();
        results.values().forEach(r -> snapshots.addAll(r.snapshots()));
        var question = new Decider.Question(stage, facts, today, List.copyOf(snapshots), List.of());
        return new Judged(decider.decide(question), List.copyOf(results.values()));
    }

    /// The screening alone, of those for whom no rule decides.
    public List<ScreeningResult> screen(List<Subject> subjects) {
        return screening.screenAll(subjects);
    }

    private Map<Subject, ScreeningResult> screen(Counterparts who) {
        var subjects = who.all();
        var answers = screening.screenAll(subjects);
        var results = new HashMap<Subject, ScreeningResult>();
        for (int i = 0; i < subjects.size(); i++) results.put(subjects.get(i), answers.get(i));
        return results;
    }

    private ScreeningFacts screened(Case it, Counterparts who, Map<Subject, ScreeningResult> results) {
        var facts = packs.facts("screening", it.now());
        ScreeningFacts.lists(facts, results.values(), 0);
        return new ScreeningFacts(
                facts, who, results, settings.lists(), list -> packs.smallest("ownership_" + list, day(it.now())));
    }

    private Facts gather(Case it, Stage stage, MarketView market, Optional<Pack> home, ScreeningFacts screened) {
        var today = day(it.now());
        var subjects = it.subjects();
        var facts = files.of(subjects, packs)
                .and(PartyFacts.of(it, packs, settings.homePack(), today))
                .and(MarketFacts.of(it, packs, market))
                .and(screened.answer(decider.asks(stage, today)));
        if (home.isPresent()) facts = facts.and(TradeFacts.of(it, packs, home.get(), today));
        return facts.and(evidence(it, subjects));
    }

    private Facts evidence(Case it, List<String> subjects) {
        var held = new ArrayList<>(TradeFacts.evidence(it));
        held.addAll(files.evidence(subjects));
        return packs.facts("dossier", it.now())
                .texts(FactFiles.EVIDENCE, held.stream().distinct().sorted().toList())
                .facts();
    }
}
