package entrepot.lab.bank;

import entrepot.bank.Bank;
import entrepot.bank.BankMessage;
import entrepot.bank.BankUnavailable;
import entrepot.bank.CashEntry.Direction;
import entrepot.bank.CashReport.Notification;
import entrepot.bank.CashReport.Statement;
import entrepot.bank.ControlMessage;
import entrepot.bank.Iso20022;
import entrepot.bank.MessageType;
import entrepot.bank.PaymentOrder;
import entrepot.bank.PaymentStatus;
import entrepot.bank.PaymentStatus.Status;
import entrepot.bank.Reference;
import entrepot.commit.Hash;
import entrepot.commit.Json;
import entrepot.lab.bank.Step.Kind;
import entrepot.lab.bank.Step.Mail;
import entrepot.lab.bank.Step.Move;
import entrepot.money.Amount;
import entrepot.money.AssetCatalogue;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The bank of a simulated world. It executes every order once by its id, remembers everything in
/// an append-only file, and answers through the message box like a real one. It can be made to fail
/// before or after it acts.
public final class SimulatedBank implements Bank, AutoCloseable {

    private static final int COLLECT_MAX = 1000;
    private static final Pattern CREATED = Pattern.compile("<CreDtTm>[^<]*</CreDtTm>");

    private final BankWorld world;
    private final InstantSource clock;
    private final Iso20022 iso;
    private final AppendFile file;
    private final Books books;
    private final Registry registry;
    private int failing;
    private int mute;

    /// Opens the bank in a folder; what happened there before is known again.
    public SimulatedBank(Path folder, BankWorld world, AssetCatalogue assets, InstantSource clock) {
        this(AppendFile.open(folder.resolve("bank.jsonl")), world, assets, clock);
    }

    /// The bank that remembers in this file.
    public SimulatedBank(AppendFile file, BankWorld world, AssetCatalogue assets, InstantSource clock) {
        this.world = world;
        this.clock = clock;
        this.iso = new Iso20022(assets);
        this.file = file;
        this.books = new Books(world);
        this.registry = new Registry(world);
        for (var line : file.lines()) apply(Json.read(line, Step.class));
        var digest = Hash.sha256Hex(Json.write(world));
        var opened = books.step(Kind.OPENED, "world");
        if (opened.isEmpty()) record(new Step(Kind.OPENED, "world", digest, clock.instant(), "", List.of(), List.of()));
        else if (!opened.get().digest().equals(digest))
            throw new IllegalStateException("the folder holds another bank's books: " + file);
    }

    @Override
    public synchronized Receipt send(Outgoing message) {
        if (failing-- > 0) throw new BankUnavailable("the bank does not answer");
        failing = 0;
        var receipt = take(message);
        if (mute-- > 0) throw new BankUnavailable("the bank's answer was lost");
        mute = 0;
        return receipt;
    }

    private Receipt take(Outgoing message) {
        if (!(iso.read(message.xml()) instanceof Iso20022.Reading.Read(var read)))
            return new Receipt.Refused(Reason.UNREADABLE, "not a message that we know");
        var digest = Hash.sha256Hex(CREATED.matcher(message.xml()).replaceAll(""));
        var before = books.step(Kind.TAKEN, read.id().value());
        if (before.isPresent())
            return before.get().digest().equals(digest)
                    ? new Receipt.Taken(before.get().at(), true)
                    : new Receipt.Refused(Reason.ID_USED_FOR_ANOTHER, "id was used before: " + read.id());
        var now = clock.instant();
        var taken = new Taken(read.id().value(), digest, now, message.xml());
        return switch (read) {
            case PaymentOrder order -> execute(order, taken);
            case ControlMessage control -> file(control, taken);
            default -> new Receipt.Refused(Reason.TYPE_NOT_OFFERED, read.type() + " is not for us");
        };
    }

    private Receipt execute(PaymentOrder order, Taken taken) {
        var reason = objection(order);
        var moves = new ArrayList<Move>();
        if (reason.isEmpty()) {
            var transaction = transaction(taken.id());
            var from = order.from().number();
            var to = order.to().number();
            moves.add(new Move(transaction, from, to, order.amount(), order.id().value(), date(taken.at())));
        }
        var status = reason.isEmpty() ? Status.ACSC : Status.RJCT;
        var answer = new PaymentStatus(mailId("S", taken.id(), 0), taken.at(), order.id(), status, reason);
        var mails = new ArrayList<>(List.of(mail(taken.at(), answer)));
        for (var move : moves) mails.addAll(notices(move, taken.at(), 1));
        return done(taken, moves, mails);
    }

    /// ISO reason code of the first objection, or nothing.
    private String objection(PaymentOrder order) {
        var from = books.account(order.from().number());
        if (from.isEmpty() || !from.get().account().equals(order.from())) return "AC02";
        if (!order.from().lei().equals(world.operator())) return "AG01";
        if (books.account(order.to().number()).isEmpty()) return "AC03";
        if (!order.amount().asset().id().equals(world.currency().id())) return "AM03";
        if (order.amount().exceeds(books.balance(order.from().number()))) return "AM04";
        return "";
    }

    private Receipt file(ControlMessage message, Taken taken) {
        var mails = new ArrayList<Mail>();
        switch (message) {
            case ControlMessage.RegistrationRequest request -> {
                var answer = registry.register(request, mailId("R", taken.id(), 0), taken.at());
                mails.add(mail(answer.created(), answer));
            }
            case ControlMessage.ClosureRequest request ->
                registry.close(request, mailId("V", taken.id(), 0), taken.at())
                        .ifPresent(answer -> mails.add(mail(taken.at(), answer)));
            case ControlMessage.PaymentInformation _, ControlMessage.DocumentDelivery _ -> {
                // Filed; nothing to answer.
            }
            case ControlMessage.RegistrationConfirmation _, ControlMessage.ContractStatement _ -> {
                return new Receipt.Refused(Reason.TYPE_NOT_OFFERED, message.type() + " is ours to send");
            }
        }
        return done(taken, List.of(), mails);
    }

    private Receipt done(Taken taken, List<Move> moves, List<Mail> mails) {
        record(new Step(Kind.TAKEN, taken.id(), taken.digest(), taken.at(), taken.xml(), moves, mails));
        return new Receipt.Taken(taken.at(), false);
    }

    @Override
    public synchronized List<Incoming> collect(long cursor, int limit) {
        if (limit < 1 || limit > COLLECT_MAX) throw new IllegalArgumentException("1 to 1000 at once: " + limit);
        if (failing-- > 0) throw new BankUnavailable("the bank does not answer");
        failing = 0;
        var now = clock.instant();
        if (!books.due(now).isEmpty()) {
            var key = String.valueOf(books.box().size());
            record(new Step(Kind.DELIVERED, key, "", now, "", List.of(), List.of()));
        }
        var found = new ArrayList<Incoming>();
        for (long n = Math.max(cursor, 0); n < books.box().size() && found.size() < limit; n++) {
            var mail = books.box().get((int) n);
            found.add(new Incoming(n + 1, mail.due(), mail.xml()));
        }
        return found;
    }

    /// A client pays. Told again under the same id, nothing more happens.
    public synchronized void clientPays(ClientPayment payment) {
        var key = payment.id().toString();
        var digest = Hash.sha256Hex(Json.write(payment));
        var before = books.step(Kind.CLIENT_PAID, key);
        if (before.isPresent()) {
            if (before.get().digest().equals(digest)) return;
            throw new IllegalArgumentException("another payment under the same id: " + key);
        }
        if (books.account(payment.to()).isEmpty()) throw new IllegalArgumentException("no account " + payment.to());
        if (payment.amount().exceeds(books.balance(payment.from())))
            throw new IllegalArgumentException(payment.from() + " has not got " + payment.amount());
        var now = clock.instant();
        var reference = payment.reference().value();
        var move = new Move(transaction(key), payment.from(), payment.to(), payment.amount(), reference, date(now));
        var mails = notices(move, now.plus(payment.delay()), payment.notices());
        record(new Step(Kind.CLIENT_PAID, key, digest, now, "", List.of(move), mails));
    }

    /// Ends a day: a camt.053 statement of each notified account goes into the box, once.
    public synchronized void closeDay(LocalDate day) {
        if (books.step(Kind.DAY_CLOSED, day.toString()).isPresent()) return;
        var now = clock.instant();
        var mails = new ArrayList<Mail>();
        for (var opening : world.accounts())
            if (opening.notified())
                mails.add(mail(now, statement(opening.account().number(), day, now)));
        record(new Step(Kind.DAY_CLOSED, day.toString(), "", now, "", List.of(), mails));
    }

    private Statement statement(String account, LocalDate day, Instant now) {
        var next = day.plusDays(1);
        return new Statement(
                mailId("D", account + day, 0),
                now,
                account,
                day,
                books.opening(account, day),
                books.opening(account, next),
                books.entries(account, day));
    }

    /// The next calls find nobody: nothing happens at the bank.
    public synchronized void failNext(int calls) {
        failing = calls;
    }

    /// The next messages are taken and acted on, but the sender hears nothing.
    public synchronized void loseAnswers(int calls) {
        mute = calls;
    }

    public synchronized Amount balance(String account) {
        return books.balance(account);
    }

    /// The messages of a type that the bank took, word for word, in order.
    public synchronized List<String> taken(MessageType type) {
        return books.steps().stream()
                .map(Step::taken)
                .filter(xml -> xml.contains(":" + type.identifier() + "\""))
                .toList();
    }

    public synchronized Judgement judge() {
        return new Judgement(books.balances(), books.moves(), books.faults());
    }

    @Override
    public synchronized void close() {
        file.close();
    }

    private List<Mail> notices(Move move, Instant due, int times) {
        var mails = new ArrayList<Mail>();
        for (int i = 0; i < times; i++) {
            for (var direction : Direction.values()) {
                var account = direction == Direction.CREDIT ? move.to() : move.from();
                if (!books.account(account).map(BankWorld.Opening::notified).orElse(false)) continue;
                var prefix = direction == Direction.CREDIT ? "C" : "B";
                var id = mailId(prefix, move.transaction(), i);
                mails.add(mail(due, new Notification(id, due, account, List.of(books.entry(move, direction)))));
            }
        }
        return mails;
    }

    private void record(Step step) {
        file.append(Json.write(step));
        apply(step);
    }

    private void apply(Step step) {
        books.apply(step);
        note(step.taken());
        for (var mail : step.mails()) note(mail.xml());
    }

    private void note(String xml) {
        if (!xml.isEmpty() && iso.read(xml) instanceof Iso20022.Reading.Read(var message)) registry.note(message);
    }

    private static Mail mail(Instant due, BankMessage message) {
        return new Mail(due, Iso20022.write(message));
    }

    private static LocalDate date(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /// Ids follow from what they are for, so that a run gives the same bytes when it is repeated.
    private static String transaction(String key) {
        return "T" + digest(key);
    }

    private static Reference mailId(String prefix, String key, int nth) {
        return new Reference(prefix + digest(key + " " + nth));
    }

    private static String digest(String key) {
        return Hash.sha256Hex(key).substring(0, 24).toUpperCase(Locale.ROOT);
    }

    private record Taken(String id, String digest, Instant at, String xml) {}
}
