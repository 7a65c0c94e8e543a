package entrepot.lab.torture;

import entrepot.bank.Bank;
import entrepot.chain.ChainNode;
import entrepot.custody.Signer;
import entrepot.market.LiquidityProvider;
import java.util.List;

/// The partners as one node reaches them.
record Doors(Bank bank, ChainNode node, Signer.Line signer, List<LiquidityProvider> providers) {}
