package entrepot.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class KeystoreTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    /// A vector of go-ethereum's accounts/keystore/testdata: a secret of 31 bytes.
    private static final String VECTOR = """
            {"crypto":{"cipher":"aes-128-ctr","cipherparams":{"iv":"e0c41130a323adc1446fc82f724bca2f"},
            "ciphertext":"9517cd5bdbe69076f9bf5057248c6c050141e970efa36ce53692d5d59a3984",
            "kdf":"scrypt","kdfparams":{"dklen":32,"n":2,"r":8,"p":1,
            "salt":"711f816911c92d649fb4c84b047915679933555030b3552c1212609b38208c63"},
            "mac":"d5e116151c6aa71470e67a7d42c9620c75c4d23229847dcc127794f0732b0db5"},
            "id":"fecfc4ce-e956-48fd-953b-30f8b52ed66c","version":3}""";

    @Test
    void opensPublishedVector() {
        assertThat(Text.hex(Keystore.open("vector", VECTOR, "foo")))
                .isEqualTo("0xfa7b3db73dc7dfdf8c5fbdb796d741e4488628c41fc4febd9160a866ba0f35");
    }

    @Test
    void opensWhatItSealed() {
        var secret = Keystore.generate(RANDOM);
        var file = Keystore.seal(secret, "open sesame", Keystore.Cost.LIGHT, RANDOM);
        assertThat(Keystore.open("client", file, "open sesame")).isEqualTo(secret);
        assertThat(file).doesNotContain(Text.hex(secret).substring(2));
    }

    @Test
    void refusesWrongPassword() {
        var file = Keystore.seal(Order.SECRET, "right", Keystore.Cost.LIGHT, RANDOM);
        assertThatThrownBy(() -> Keystore.open("client", file, "wrong"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("password");
    }

    @Test
    void refusesKeyOfOtherAddress() {
        var file = Keystore.seal(Order.SECRET, "right", Keystore.Cost.LIGHT, RANDOM);
        var other = file.replace(Order.CLIENT.address().substring(2), "c3".repeat(20));
        assertThatThrownBy(() -> Keystore.open("client", other, "right"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("address");
    }

    @Test
    void refusesUnaffordableCost() {
        var file = Keystore.seal(Order.SECRET, "right", Keystore.Cost.LIGHT, RANDOM);
        var dear = file.replace("\"n\":4096", "\"n\":1073741824");
        assertThatThrownBy(() -> Keystore.open("client", dear, "right"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("range");
    }
}
