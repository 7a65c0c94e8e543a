package entrepot.serve;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.serve.yaml.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each insecure setting is refused, with its line; the example is not.
class RefusalTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Site.NOW);

    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void build() throws IOException {
        site = Site.at(folder);
    }

    @Test
    void passesExample() {
        assertThat(Preflight.check(site.config, CLOCK)).isInstanceOf(Preflight.Passed.class);
    }

    private static final String SEVERAL =
            "//a.org,b.org:5433/entrepot?targetServerType=primary&connectTimeout=2&socketTimeout=3&";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ?sslmode=verify-full&sslrootcert=/etc/ssl/db-ca.pem | | sslmode is not verify-full
        sslmode=verify-full | sslmode=require | sslmode is not verify-full
        sslmode=verify-full | sslmode=verify-ca | sslmode is not verify-full
        sslmode=verify-full | sslmode=verify-full&sslmode=disable | stands there twice
        sslmode=verify-full | sslmode=verify-full&socketFactory=x | socketFactory is not allowed
        //db.example.org:5432 | //localhost,db.example.org | of several hosts the primary is not asked for
        //db.example.org:5432/entrepot? | //a.org,b.org/e?targetServerType=primary&socketTimeout=0& | a silent one
        //db.example.org:5432/entrepot? | //a.org,b.org/e?connectTimeout=2&socketTimeout=3& | the primary is not
        //db.example.org:5432/entrepot? | SEVERAL | PASSES
        //db.example.org:5432 | //me:word@db.example.org | in the database address
        sslmode=verify-full | sslmode=verify-full&password=word | in the database address
        passwordFile: secrets/database.password | password: word | 'password' is a secret in this file
        passwordFile: secrets/database.password | passwordFile: secrets/none | there is no file
        tokenFile: secrets/alpha.token | token: word | 'token' is a secret in this file
        mandateKeyFile: secrets/mandate.key | mandateKey: word | 'mandateKey' is a secret in this file
        nodeUrl: https://node.example.org/ | nodeUrl: http://node.example.org/ | http:// to node.example.org
        nodeUrl: https://node.example.org/ | nodeUrl: http://127.0.0.1:8545 | PASSES
        nodeUrl: https://node.example.org/ | nodeUrls: [https://a.example.org/, https://b.example.org/] | PASSES
        nodeUrl: https://node.example.org/ | nodeUrls: [https://a.example.org/] | one source cannot be held against
        nodeUrl: https://node.example.org/ | nodeUrls: [https://a.example.org/1, https://a.example.org/2] | are one host
        https://node.example.org/ | http://127.0.0.1.example.org | http:// to 127.0.0.1.example.org
        https://node.example.org/ | https://me:word@node.org/ | a user or password is in the address
        url: https://alpha.example.org/v1 | url: http://alpha.example.org/v1 | http:// to alpha.example.org
        "https://north.example.org/ | "http://north.example.org/ | http:// to north.example.org
          genesis: "0xd4 |   # | genesis is not pinned
        "0xd4e5 | "0xD4E5 | no block hash in lower case
        origin: example.org/ | origin: https://example.org/ | does not look like
        keyFile: secrets/register.key | key: word | 'key' is a secret in this file
        keyFile: secrets/register.key | keyFile: tables/rates.csv | is open to others
        behindTls: true | behindTls: false | PASSES
        address: 127.0.0.1 | address: 0.0.0.0 | PASSES
          behindTls: true |   address: 0.0.0.0 | stands here twice
        folder: lists | folder: nowhere | there is no folder
            un: {} |     # | the list 'un'
            un: {} |     un: {adresses: []} | unknown key 'adresses'
            un: {} |     un: {addresses: ["http://lists.example.org/un.xml"]} | can be read and changed on its way
            un: {} |     un: {addresses: []} | 1 to 20 addresses
            un: {} |     un: {addresses: ["https://lists.example.org/un.xml"]} | PASSES
            un: {} |     un: {list: Un} | not a list id
        registerPrefix: | registerprefix: | unknown key 'registerprefix'
        web: | seats: [{login: anna}]\\nweb: | one-click seats
        web: | console: {seats: []}\\nweb: | one-click seats
        offersMin: 2 | offersMin: 3 | 3 offers are needed of 2 providers
        number: XA-ARVEN-OWN | number: XA-ARVEN-CLIENTS | on one account
        lei: 98450000BANKARVEN087 | lei: 98450000BANKARVEN088 | not an LEI
        home: XA-ELR | home: XB | the home pack XB is not in force
        {XTS: 2, USD: 2, HKD: 2} | {USD: 2} | is not among the currencies
        edition: 2022 | edition: HS | no whole number
        wallet: client | wallet: Client Keys | does not look like
        address: ["8 Raffles Arcade, Singapore"] | address: [] | an address has 1 to
        98450000000LPBRAVO42 | 9845000000LPALPHA132 | named twice
            eu: {} |     E!: {} | does not look like
        """)
    void judges(String old, String fresh, String expected) throws IOException {
        site.with(old, fresh == null ? "" : fresh.replace("\\n", "\n").replace("SEVERAL", SEVERAL));
        var problems = problems();
        if (expected.equals("PASSES")) assertThat(problems).isEmpty();
        else if (!expected.startsWith("asks"))
            assertThat(String.join("\n", problems)).contains(expected);
        else assertThat(String.join("\n", problems)).contains(expected.substring("asks ".length()));
    }

    @Test
    void refusesOpenAddressWithoutTls() throws IOException {
        site.with("address: 127.0.0.1", "address: 0.0.0.0").with("behindTls: true", "behindTls: false");
        assertThat(problems()).singleElement().asString().contains("without TLS at 0.0.0.0", "entrepot.yaml:27");
    }

    @ParameterizedTest
    @CsvSource({
        "secrets/database.password, rw-r-----",
        "secrets/database.password, rw----r--",
        "secrets/administrator.password, rw-rw----",
        "secrets/alpha.token, rwxrwxrwx",
        "secrets/mandate.key, rw-r--r--"
    })
    void refusesOpenSecrets(String name, String rights) throws IOException {
        site.mode(name, rights);
        assertThat(problems()).singleElement().asString().contains(name, "is open to others: " + rights, "chmod 600");
    }

    @Test
    void refusesWeakAdministrator() throws IOException {
        site.secret("secrets/administrator.password", "short");
        assertThat(problems()).singleElement().asString().contains("12 to 256 characters");
    }

    @Test
    void refusesMissingAnchors() throws IOException {
        site.with("  anchors:", "  #").with("    - {name: example-publisher", "    # {name: example-publisher");
        assertThat(problems()).singleElement().asString().contains("no trust anchor");
    }

    @Test
    void refusesDemoKey() throws IOException {
        Files.copy(Site.demoKey(), folder.resolve("keys/demo.pub"));
        site.with("keys/publisher.pub", "keys/demo.pub");
        assertThat(problems()).singleElement().asString().contains("demo publisher's key");
    }

    @Test
    void refusesPacksOfOthers() throws IOException {
        site.with("packs: packs", "packs: " + Site.demoPacks());
        assertThat(problems()).isNotEmpty().allMatch(p -> p.contains("no known publisher's key"));
    }

    @Test
    void refusesTamperedPack() throws IOException {
        var pack = folder.resolve("packs/xa-elr/pack.yaml");
        Files.writeString(pack, Files.readString(pack) + "# changed\n");
        assertThat(problems()).singleElement().asString().contains("changed after it was signed");
    }

    @Test
    void refusesMissingList() throws IOException {
        Files.delete(folder.resolve("lists/ofac-sdn/standing.json"));
        assertThat(problems()).singleElement().asString().contains("the list 'ofac' is not here");
    }

    @Test
    void refusesBrokenList() throws IOException {
        try (var files = Files.walk(folder.resolve("lists/eu-list/editions"))) {
            for (var file : files.filter(f -> f.endsWith("sdn.csv")).toList()) Files.writeString(file, "1,\"NO\r\n");
        }
        assertThat(problems()).singleElement().asString().contains("lists/eu-list", "DAMAGED", "lists import");
    }

    @Test
    void refusesOldList() throws IOException {
        Files.delete(folder.resolve("lists/uk-list/standing.json"));
        site.bring("uk", Site.NOW.minusSeconds(86_401));
        assertThat(problems()).singleElement().asString().contains("list uk-list was last confirmed");
    }

    @Test
    void refusesListOfTomorrow() throws IOException {
        site.bring("uk", Site.NOW.plusSeconds(60));
        assertThat(problems()).singleElement().asString().contains("list uk-list was last confirmed");
    }

    @Test
    void refusesOneProvider() throws IOException {
        var text = Files.readString(site.config);
        int from = text.indexOf("    - lei: 98450000000LPBRAVO42");
        Files.writeString(site.config, text.substring(0, from) + text.substring(text.indexOf("  sources:   ", from)));
        assertThat(String.join("\n", problems())).contains("nobody to compare with");
    }

    @Test
    void refusesBadTables() throws IOException {
        site.file("tables/hs6.csv", "code\n84339\n");
        site.file("tables/rates.csv", "date,base,quote,price\n2026-02-10,USD,XTS,eighty\n2026-02-30,USD,XTS,80\n");
        assertThat(problems()).hasSize(4).anyMatch(p -> p.contains("hs6.csv:2")).anyMatch(p -> p.contains("csv:3"));
    }

    @Test
    void saysEverythingAtOnce() throws IOException {
        site.with("sslmode=verify-full", "sslmode=prefer")
                .with("https://node.example.org/", "http://node.example.org/")
                .with("port: 8080", "port: 80800");
        site.mode("secrets/mandate.key", "rw-r--r--");
        assertThat(problems()).hasSize(4).allMatch(p -> p.startsWith(site.config + ":"));
    }

    @Test
    void endsWithRemedies() throws IOException {
        site.with("sslmode=verify-full", "sslmode=prefer");
        var said = new ByteArrayOutputStream();
        var code = serve(said).run(List.of("--config", site.config.toString()));
        assertThat(code).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("not started, 1 problem", "entrepot.yaml:32", "remedy: add ?sslmode=verify-full");
    }

    @Test
    void answersWrongCalls() {
        var said = new ByteArrayOutputStream();
        assertThat(serve(said).run(List.of())).isEqualTo(2);
        assertThat(serve(said).run(List.of("--config", folder.resolve("none").toString())))
                .isEqualTo(2);
        assertThat(serve(said).run(List.of("--help"))).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("--config FILE");
    }

    private static Serve serve(ByteArrayOutputStream said) {
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Serve(stream, stream, CLOCK, new SecureRandom());
    }

    private List<String> problems() {
        return switch (Preflight.check(site.config, CLOCK)) {
            case Preflight.Passed _ -> List.of();
            case Preflight.Refused(var problems) ->
                problems.stream().map(Problem::toString).toList();
        };
    }
}
