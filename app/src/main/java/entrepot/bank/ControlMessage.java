package entrepot.bank;

import entrepot.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/// The currency-control set, `auth.018` to `auth.025`: how a foreign-trade contract is registered
/// with the currency-control bank, and what it is told afterwards (XA-CC-01 to XA-CC-06).
public sealed interface ControlMessage extends BankMessage {

    /// The resident who reports.
    Trader reporter();

    /// auth.018: registers a contract. Its `id` comes back in the confirmation.
    record RegistrationRequest(Reference id, Instant created, Trader reporter, String bank, TradeContract contract)
            implements ControlMessage {
        @Override
        public MessageType type() {
            return MessageType.CONTRACT_REQUEST;
        }
    }

    /// auth.019: the bank assigned a number.
    ///
    /// @param request id of the request it answers
    record RegistrationConfirmation(
            Reference id,
            Instant created,
            Reference request,
            Trader reporter,
            String bank,
            TradeContract contract,
            RegisteredNumber number)
            implements ControlMessage {
        @Override
        public MessageType type() {
            return MessageType.CONTRACT_CONFIRMATION;
        }
    }

    /// auth.020: closes the contract, for example because it is performed.
    record ClosureRequest(
            Reference id, Instant created, Trader reporter, String bank, RegisteredNumber number, String reason)
            implements ControlMessage {
        @Override
        public MessageType type() {
            return MessageType.CONTRACT_CLOSURE;
        }
    }

    /// auth.022: the statement of bank control, all operations of a contract in a period.
    record ContractStatement(
            Reference id,
            Instant created,
            Trader reporter,
            String bank,
            TradeContract contract,
            RegisteredNumber number,
            List<Operation> operations,
            Amount turnover)
            implements ControlMessage {
        public ContractStatement {
            operations = List.copyOf(operations);
        }

        @Override
        public MessageType type() {
            return MessageType.CONTRACT_STATEMENT;
        }
    }

    /// auth.024: the regulatory information of one payment, with its operation code.
    record PaymentInformation(
            Reference id, Instant created, Trader reporter, String bank, String contractNumber, Operation operation)
            implements ControlMessage {
        @Override
        public MessageType type() {
            return MessageType.PAYMENT_INFORMATION;
        }
    }

    /// auth.025: a document that proves performance, such as a goods declaration.
    record DocumentDelivery(
            Reference id, Instant created, Trader reporter, String bank, String contractNumber, Evidence evidence)
            implements ControlMessage {
        @Override
        public MessageType type() {
            return MessageType.SUPPORTING_DOCUMENT;
        }
    }

    /// A party to foreign trade.
    record Trader(String name, String lei, String country) {
        private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

        public Trader {
            if (name.isBlank()) throw new IllegalArgumentException("a trader has a name");
            if (!COUNTRY.matcher(country).matches()) throw new IllegalArgumentException("not a country: " + country);
        }
    }

    /// The contract as the bank needs to know it.
    ///
    /// @param starts    its date
    /// @param ends      when all obligations are due
    /// @param shipUntil latest shipment
    record TradeContract(
            String number,
            Trader buyer,
            Trader seller,
            Amount value,
            LocalDate starts,
            LocalDate ends,
            LocalDate shipUntil) {}

    /// A unique contract number: `26020001/0042/0000/2/1`.
    record RegisteredNumber(String value, LocalDate assigned) {
        private static final Pattern SHAPE = Pattern.compile("[0-9]{8}/[0-9]{4}/[0-9]{4}/[0-9]/[0-9]");

        public RegisteredNumber {
            if (!SHAPE.matcher(value).matches())
                throw new IllegalArgumentException("not a registered contract number: " + value);
        }
    }

    /// One payment under the contract.
    ///
    /// @param code    operation code of five digits: 11100 is an import advance
    /// @param incoming whether the resident receives
    /// @param goodsBy when goods or the advance must be back; the payment's own day where nothing is due
    record Operation(Reference payment, LocalDate on, boolean incoming, String code, Amount amount, LocalDate goodsBy) {
        private static final Pattern CODE = Pattern.compile("[0-9]{5}");

        public Operation {
            if (!CODE.matcher(code).matches()) throw new IllegalArgumentException("not an operation code: " + code);
        }
    }

    /// A document on file.
    ///
    /// @param kind national kind such as `01_4`, an import declaration; the message has it as `0104`
    record Evidence(String kind, String number, LocalDate on, Amount amount, String country) {
        private static final Pattern KIND = Pattern.compile("[0-9]{2}_[0-9]");

        public Evidence {
            if (!KIND.matcher(kind).matches()) throw new IllegalArgumentException("not a document kind: " + kind);
        }
    }
}
