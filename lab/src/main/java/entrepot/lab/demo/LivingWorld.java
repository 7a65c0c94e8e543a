package entrepot.lab.demo;

import entrepot.chain.FinalityPolicy;
import entrepot.commit.Json;
import entrepot.console.ConsoleSettings;
import entrepot.lab.anvil.Anvil;
import entrepot.money.AccountId;
import entrepot.node.Node;
import entrepot.node.Web;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The world of the demonstration and its node as a process without a story, for others to drive over
/// HTTP and to kill at any moment: its clients pay what was approved, its chain makes blocks.
///
/// When it is ready it says on standard output where it is, with a token for each seat, as one line of
/// JSON. `judge` on standard input makes it compare its books with the world's; `stop`, or the end of
/// standard input, ends it.
public final class LivingWorld {

    /// Deeper than what a killed anvil forgets, which keeps its state every two seconds.
    private static final FinalityPolicy DEEP = new FinalityPolicy(64, true);

    private static final Duration BLOCK_TIME = Duration.ofMillis(70);
    private static final Duration CLIENTS_LOOK = Duration.ofMillis(300);
    private static final Instant DAY = Instant.parse("2026-03-03T10:00:00Z");
    private static final long FIRST_PAYEE = 0xE2000000L;

    private LivingWorld() {}

    /// Paper that is in order for one payment.
    ///
    /// @param account the payee's, which nobody else has
    public record Paper(String contract, String invoice, String payee, String account, String amount, String asset) {}

    /// Where it is.
    ///
    /// @param token the contract of the token that is paid, on its chain
    public record Ready(String url, Map<String, String> tokens, String chain, String token) {}

    /// What its own books say: differences, none where all is well.
    public record Books(List<String> ledger, List<String> register, List<String> chain, List<String> bank) {}

    /// @param args folder of the world, for how many payments it has papers, and `steady` where nobody
    ///     kills the chain
    public static void main(String[] args) throws IOException {
        try {
            live(args);
            System.exit(0);
        } catch (RuntimeException e) {
            System.err.println("the world does not start: " + innermost(e));
            System.exit(1);
        }
    }

    private static String innermost(Throwable why) {
        var cause = why.getCause();
        return cause == null ? String.valueOf(why.getMessage()) : innermost(cause);
    }

    private static void live(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        var home = Path.of(System.getProperty("entrepot.home", "")).toAbsolutePath();
        try (var world = World.start(home, folder, words -> {}, finality(args));
                var node = new Node(world.setup())) {
            world.clock().set(DAY);
            world.miner().pace(BLOCK_TIME);
            world.lists().confirm(world.clock().instant());
            var seed = new Seed(world.place(), node);
            if (seed.isNeeded()) seed.sow();
            papers(world, node, folder.resolve("papers.jsonl"), Integer.parseInt(args[1]));
            var tokens = seed.tokens();
            node.start();
            var console = new ConsoleSettings("Entrepot Operator JSC", "Everything is invented.", Seed.seats());
            var clients = new DailyLife(world, node, CLIENTS_LOOK);
            try (var web = Web.start(node, console, Web.Listen.locally(0))) {
                say(new Ready(
                        "http://127.0.0.1:" + web.port(),
                        tokens,
                        world.anvil().url().toString(),
                        world.assets().tether().contract()));
                serve(world, node);
            }
            clients.close();
        }
    }

    private static FinalityPolicy finality(String[] args) {
        return args.length > 2 && args[2].equals("steady") ? World.FINALITY : DEEP;
    }

    private static void serve(World world, Node node) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null && !line.equals("stop"); line = in.readLine())
            if (line.equals("judge")) say(judged(world, node));
    }

    private static Books judged(World world, Node node) {
        var judge = new Judge(world, node);
        var register = node.register().verify();
        boolean intact = register instanceof entrepot.register.Register.Verdict.Intact;
        return new Books(
                node.ledger().verify(),
                intact ? List.of() : List.of(register.toString()),
                judge.chainEqualsLedger(),
                judge.bankEqualsLedger());
    }

    /// Written once; without the file nobody has seen any of them.
    private static void papers(World world, Node node, Path file, int count) throws IOException {
        if (Files.exists(file)) return;
        var papers = new Papers(world.place(), world.format("contractNumber"), node, 0);
        var lines = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var payee = String.format(Locale.ROOT, "0x%040x", BigInteger.valueOf(FIRST_PAYEE + i));
            var dollars = (100 + i % 900) + ".00";
            var wanted = papers.order(dollars, new AccountId(Anvil.CHAIN, payee));
            lines.add(Json.write(new Paper(
                    wanted.contract().toString(),
                    wanted.invoice().toString(),
                    wanted.payee().toString(),
                    wanted.account().toString(),
                    dollars,
                    wanted.amount().asset().id().toString())));
        }
        var draft = file.resolveSibling("papers.draft");
        Files.write(draft, lines);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void say(Object what) {
        System.out.println(Json.write(what));
        System.out.flush();
    }
}
