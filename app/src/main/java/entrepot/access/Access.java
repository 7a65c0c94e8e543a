package entrepot.access;

import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.Ids;
import entrepot.commit.State;
import entrepot.commit.StateTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/// The door: finds out who somebody is, and decides changes to users and tokens.
public final class Access {

    /// The longest life of a token.
    public static final Duration TOKEN_LIFE_MAX = Duration.ofDays(366);

    private static final int SECRET_BYTES = 32;
    private static final int SECRET_LENGTH_MAX = 128;
    private static final int PASSWORD_LENGTH_MAX = 256;
    private static final String SECRET_PREFIX = "ent_";

    private final StateTable<User> users;
    private final StateTable<Token> tokens;
    private final Ids ids;
    private final RandomGenerator random;
    private final PasswordEncoder passwords;
    private final String decoy;

    /// @param random    where secrets come from: a `SecureRandom`, or a seeded one in a simulation
    /// @param passwords how passwords are encoded, slowly
    public Access(JdbcClient sql, Ids ids, RandomGenerator random, PasswordEncoder passwords) {
        this.users = new StateTable<>("access.user", User.class, sql);
        this.tokens = new StateTable<>("access.token", Token.class, sql);
        this.ids = ids;
        this.random = random;
        this.passwords = passwords;
        this.decoy = encode("a password that nobody has");
    }

    /// A user's first version. The database refuses a login that was ever used.
    public Enrolled enrol(Enrolment who, String by) {
        var id = new UserId(ids.next());
        var password = who.password().isEmpty() ? PasswordHash.none() : new PasswordHash(encode(who.password()));
        var user = new User(who.login(), who.name(), who.person(), who.roles(), who.affiliation(), password);
        var details = Map.<String, Object>of(
                "login", user.login(),
                "roles", user.roles().stream().map(Role::name).sorted().toList());
        var change = Change.of(
                new Fact("access.enrolled", id.toString(), by, details),
                users.first(id.value(), User.State.ACTIVE.name(), by, user));
        return new Enrolled(id, change);
    }

    /// Empty for an unknown user and for one already suspended. His tokens and sessions end with it.
    public Optional<Change> suspend(UserId id, String by) {
        return active(id)
                .map(user -> Change.of(
                        new Fact("access.suspended", id.toString(), by, Map.of()),
                        users.next(user, User.State.SUSPENDED.name(), by, user.body())));
    }

    /// The user as an actor, when he may act now.
    public Optional<Actor> find(UserId id) {
        return active(id).map(user -> user.body().actor(id));
    }

    /// The user with this login, when he may act now.
    public Optional<Actor> find(String login) {
        return byLogin(login).map(user -> user.body().actor(new UserId(user.id())));
    }

    /// Who once made a fact, whether he may still act or not: the maker that [FourEyes] asks for.
    public Optional<Actor> maker(UserId id) {
        return users.find(id.value()).map(user -> user.body().actor(id));
    }

    public SignIn signIn(String login, String password) {
        if (password.length() > PASSWORD_LENGTH_MAX) return new SignIn.Denied();
        var user = byLogin(login).filter(u -> u.body().password().isSet());
        var encoded = user.map(u -> u.body().password().encoded()).orElse(decoy);
        boolean right = passwords.matches(password, encoded);
        if (!right || user.isEmpty()) return new SignIn.Denied();
        return granted(user.get(), "password");
    }

    /// Lets somebody in without a password: for the seats of a demonstration only.
    public SignIn take(String seat) {
        return byLogin(seat).map(user -> granted(user, "seat")).orElse(new SignIn.Denied());
    }

    /// A new token. Its secret is in the answer and nowhere else, so the answer must not be stored.
    public Issued issue(UserId user, Instant now, Duration life, String by) {
        if (life.isNegative() || life.isZero() || life.compareTo(TOKEN_LIFE_MAX) > 0)
            throw new IllegalArgumentException("a token lives up to " + TOKEN_LIFE_MAX + ": " + life);
        var id = new TokenId(ids.next());
        var secret = secret();
        var token = new Token(user, Token.hashed(secret), now.plus(life));
        var details = Map.<String, Object>of(
                "token", id.toString(), "expires", token.expires().toString());
        var change = Change.of(
                new Fact("access.token-issued", user.toString(), by, details),
                tokens.first(id.value(), Token.State.ISSUED.name(), by, token));
        return new Issued(id, secret, change);
    }

    /// Empty for an unknown token and for one already revoked.
    public Optional<Change> revoke(TokenId id, String by) {
        return tokens.find(id.value())
                .filter(token -> token.state().equals(Token.State.ISSUED.name()))
                .map(token -> Change.of(
                        new Fact(
                                "access.token-revoked",
                                token.body().user().toString(),
                                by,
                                Map.of("token", id.toString())),
                        tokens.next(token, Token.State.REVOKED.name(), by, token.body())));
    }

    /// The user who holds this secret, when token and user are good now.
    public Optional<Actor> bearer(String secret, Instant now) {
        if (!secret.startsWith(SECRET_PREFIX) || secret.length() > SECRET_LENGTH_MAX) return Optional.empty();
        return tokens.where("hash", Token.hashed(secret)).stream()
                .filter(token -> token.state().equals(Token.State.ISSUED.name()))
                .map(State::body)
                .filter(token -> token.isGood(now))
                .findFirst()
                .flatMap(token -> find(token.user()));
    }

    private Optional<State<User>> active(UserId id) {
        return users.find(id.value()).filter(Access::isActive);
    }

    private Optional<State<User>> byLogin(String login) {
        if (!User.isLogin(login)) return Optional.empty();
        return users.where("login", login).stream().filter(Access::isActive).findFirst();
    }

    private static boolean isActive(State<User> user) {
        return user.state().equals(User.State.ACTIVE.name());
    }

    private static SignIn granted(State<User> user, String how) {
        var id = new UserId(user.id());
        var fact = new Fact("access.signed-in", id.toString(), id.toString(), Map.of("how", how));
        return new SignIn.Granted(user.body().actor(id), Change.of(fact));
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return SECRET_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String encode(String password) {
        var encoded = passwords.encode(password);
        if (encoded == null) throw new IllegalStateException("the encoder encodes every password");
        return encoded;
    }

    /// A user to commit.
    public record Enrolled(UserId user, Change change) {}

    /// A token to commit, with the secret to show once.
    public record Issued(TokenId token, String secret, Change change) {
        @Override
        public String toString() {
            return "Issued[" + token + "]";
        }
    }
}
