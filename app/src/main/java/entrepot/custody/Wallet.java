package entrepot.custody;

import entrepot.money.AccountId;
import java.util.regex.Pattern;

/// An account that we hold the key of.
///
/// @param name the key's name in the signer's folder, for example `client`
public record Wallet(String name, AccountId account, Role role) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,30}");

    /// Whose assets it holds.
    public enum Role {
        /// Clients' assets, never mixed with ours.
        CLIENT,
        /// Our own float.
        HOUSE,
        /// What may not be used until a case is decided.
        QUARANTINE
    }

    public Wallet {
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("not a wallet's name: " + name);
        if (!account.chain().namespace().equals("eip155"))
            throw new IllegalArgumentException("wallets are on EVM chains: " + account);
    }
}
