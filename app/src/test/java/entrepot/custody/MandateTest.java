package entrepot.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.money.Amount;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MandateTest {

    private final MandateKey key = MandateKey.generate(new SecureRandom());

    @TempDir
    Path folder;

    @Test
    void namesSixFields() {
        assertThat(Vectors.MANDATE.text())
                .isEqualTo("{\"chain\":\"eip155:31337\",\"expires\":\"2026-03-03T00:00:00Z\","
                        + "\"payee\":\"0xb2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2\",\"payment\":\"pay_1\","
                        + "\"token\":\"0xa1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1\",\"units\":\"72000000000\"}");
    }

    @Test
    void signsItsText() throws Exception {
        var signed = key.sign(Vectors.MANDATE);
        assertThat(signed.text()).isEqualTo(Vectors.MANDATE.text());
        assertThat(verifies(signed.text(), signed.signature())).isTrue();
        assertThat(verifies(signed.text().replace("72000000000", "72000000001"), signed.signature()))
                .isFalse();
    }

    @Test
    void outlivesRestart() throws IOException {
        var file = folder.resolve("mandate.key");
        key.write(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(MandateKey.read(file).sign(Vectors.MANDATE)).isEqualTo(key.sign(Vectors.MANDATE));
    }

    @Test
    void rejectsOtherFiles() throws IOException {
        var file = Files.writeString(folder.resolve("x"), "one\ntwo\n");
        assertThatThrownBy(() -> MandateKey.read(file)).isInstanceOf(IOException.class);
    }

    @Test
    void writesSignerPolicy() {
        var limit = new SignerPolicy.Limit(Amount.parse("100000", Vectors.USDT), Amount.parse("500000", Vectors.USDT));
        assertThat(new SignerPolicy(List.of(limit), BigInteger.TEN.pow(17), 120_000, List.of("key")).text())
                .isEqualTo("{\"chains\":[\"eip155:31337\"],\"feeMax\":\"100000000000000000\","
                        + "\"gasLimitMax\":\"120000\",\"mandateKeys\":[\"key\"],"
                        + "\"tokens\":[{\"chain\":\"eip155:31337\","
                        + "\"contract\":\"0xa1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1\","
                        + "\"dayMax\":\"500000000000\",\"transactionMax\":\"100000000000\"}]}");
    }

    private boolean verifies(String text, String signature) throws Exception {
        var bytes = Base64.getDecoder().decode(key.publicText());
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes)));
        verifier.update(text.getBytes(StandardCharsets.UTF_8));
        return verifier.verify(Base64.getDecoder().decode(signature));
    }
}
