package entrepot.trade.code;

/// The eleven terms of delivery of ICC Incoterms 2020, and what a price under each already holds.
public enum Incoterm {
    EXW(false, false, false),
    FCA(false, false, false),
    FAS(false, false, false),
    FOB(false, false, false),
    CFR(true, false, false),
    CPT(true, false, false),
    CIF(true, true, false),
    CIP(true, true, false),
    DAP(true, true, false),
    DPU(true, true, false),
    DDP(true, true, true);

    private final boolean freight;
    private final boolean insurance;
    private final boolean duty;

    Incoterm(boolean freight, boolean insurance, boolean duty) {
        this.freight = freight;
        this.insurance = insurance;
        this.duty = duty;
    }

    public boolean holdsFreight() {
        return freight;
    }

    public boolean holdsInsurance() {
        return insurance;
    }

    public boolean holdsDuty() {
        return duty;
    }
}
