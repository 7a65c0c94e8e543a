package entrepot.bank;

import java.util.Optional;

/// The ISO 20022 messages that we speak, each in one version.
///
/// Names and element order of the `auth` set were compared with the published version 02 as open
/// models carry it; the cash messages follow version 2019, the one most banks run.
public enum MessageType {
    PAYMENT_ORDER("pain.001.001.09", "CstmrCdtTrfInitn"),
    PAYMENT_STATUS("pain.002.001.10", "CstmrPmtStsRpt"),
    INTERBANK_STATUS("pacs.002.001.10", "FIToFIPmtStsRpt"),
    STATEMENT("camt.053.001.08", "BkToCstmrStmt"),
    NOTIFICATION("camt.054.001.08", "BkToCstmrDbtCdtNtfctn"),
    CONTRACT_REQUEST("auth.018.001.02", "CtrctRegnReq"),
    CONTRACT_CONFIRMATION("auth.019.001.02", "CtrctRegnConf"),
    CONTRACT_CLOSURE("auth.020.001.02", "CtrctRegnClsrReq"),
    CONTRACT_STATEMENT("auth.022.001.02", "CtrctRegnStmt"),
    PAYMENT_INFORMATION("auth.024.001.02", "PmtRgltryInfNtfctn"),
    SUPPORTING_DOCUMENT("auth.025.001.02", "CcyCtrlSpprtgDocDlvry");

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";

    private final String identifier;
    private final String root;

    MessageType(String identifier, String root) {
        this.identifier = identifier;
        this.root = root;
    }

    /// The message identifier: `camt.054.001.08`.
    public String identifier() {
        return identifier;
    }

    String namespace() {
        return NAMESPACE + identifier;
    }

    /// The one element inside `Document`.
    String root() {
        return root;
    }

    static Optional<MessageType> ofNamespace(String namespace) {
        for (var type : values()) if (type.namespace().equals(namespace)) return Optional.of(type);
        return Optional.empty();
    }
}
