package entrepot.trade;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import entrepot.money.AccountId;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;

/// What a contract says about how it is paid: in money only, or also in a digital asset and how.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Settlement {

    /// The contract does not speak of digital assets.
    record InMoney() implements Settlement {}

    /// The digital-asset clause (T-09). What the paper leaves open is `NOT_STATED`, never guessed.
    ///
    /// @param assetId CAIP-19 id, which names the chain too
    /// @param payee   the account that the seller is to be paid at
    record InAsset(String assetId, RateBasis rate, FeesBearer fees, DepegExit depeg, AccountId payee)
            implements Settlement {}

    /// How units of the asset follow from the contract's currency.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    sealed interface RateBasis {

        /// Fixed by the contract: so many units of the asset for one of the currency.
        record Fixed(BigDecimal unitsPerCurrency) implements RateBasis {}

        /// Taken from a named source at a time of day.
        record Published(String source, LocalTime cutOff, ZoneId zone) implements RateBasis {}

        record NotStated() implements RateBasis {}
    }

    /// Who pays for the chain.
    enum FeesBearer {
        BUYER,
        SELLER,
        SHARED,
        NOT_STATED
    }

    /// What happens when the asset leaves its peg.
    enum DepegExit {
        REPRICE,
        PAY_IN_MONEY,
        CANCEL,
        NOT_STATED
    }
}
