package entrepot.custody.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.custody.Signer;
import entrepot.custody.SignerUnavailable;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LastingMemoryTest {

    private long remembered = 4;
    private final Signer file = Signer.over(text -> text.contains("\"ask\":\"state\"")
            ? "{\"accounts\":{},\"answer\":\"state\",\"head\":\"" + "0".repeat(64) + "\",\"remembered\":" + remembered
                    + "}"
            : "{\"answer\":\"refused\",\"code\":\"ASKED\",\"detail\":\"\"}");
    private final LastingMemory signer = new LastingMemory(file, () -> 4);

    @Test
    void takesAMemoryThatGrows() {
        assertThat(signer.state()).isEqualTo(new Signer.State(Map.of(), 4, "0".repeat(64)));
        remembered = 6;
        assertThat(signer.state().remembered()).isEqualTo(6);
    }

    @Test
    void refusesAMemoryWithLessThanIsKept() {
        remembered = 3;

        assertThatThrownBy(signer::state)
                .isInstanceOf(SignerUnavailable.class)
                .hasMessage("the signer remembers 3 signatures and has given 4: nothing is signed until its memory is"
                        + " restored");
    }

    @Test
    void refusesAMemoryThatWasCutSince() {
        remembered = 6;
        signer.state();
        remembered = 5;

        assertThatThrownBy(signer::state).isInstanceOf(SignerUnavailable.class);
    }
}
