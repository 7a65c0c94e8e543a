package entrepot.custody;

import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;

/// An amount of an ERC-20 token for a payee on the token's own chain.
public record Transfer(AccountId payee, Amount amount) {

    public Transfer {
        if (!(amount.asset() instanceof Asset.Token token) || !token.standard().equals("erc20"))
            throw new IllegalArgumentException("only ERC-20 tokens are transferred: " + amount);
        if (!token.chain().equals(payee.chain()) || !token.chain().namespace().equals("eip155"))
            throw new IllegalArgumentException("payee and token are on two chains: " + payee + ", " + amount);
        if (!amount.isPositive()) throw new IllegalArgumentException("nothing is transferred: " + amount);
    }

    Asset.Token token() {
        if (amount.asset() instanceof Asset.Token token) return token;
        throw new IllegalStateException("not a token: " + amount);
    }
}
