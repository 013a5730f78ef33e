package be.huurwerk.deposit.form;

/** In what form a deposit is given. Names are those of the JSON and of the database. */
public enum DepositForm {
    /** All at once, to the landlord; what is asked as long as nothing else is agreed. */
    landlordAccount(false, false),
    instalmentsToLandlord(true, false),
    /** An account of the tenant, which both release (<i>geblokkeerde rekening</i>). */
    blockedAccount(false, true),
    /** Instalments to the landlord; once they are paid, a blocked account follows as a form of its own. */
    instalmentsToBlockedAccount(true, false),
    /** A bank stands surety (<i>bankwaarborg</i>). */
    bankGuarantee(false, true),
    /** A bank stands surety by its contract with the public centre for social welfare (OCMW). */
    bankGuaranteeOcmw(false, true),
    /** The public centre for social welfare itself stands surety in writing. */
    ocmwGuarantee(false, true),
    /** A person stands surety (<i>persoonlijke borg</i>). */
    personalSurety(false, true);

    private final boolean inInstalments;
    private final boolean keptElsewhere;

    DepositForm(boolean inInstalments, boolean keptElsewhere) {
        this.inInstalments = inInstalments;
        this.keptElsewhere = keptElsewhere;
    }

    public boolean isInInstalments() {
        return inInstalments;
    }

    /** Whether somebody else keeps it, or stands surety for it: then nothing of it is paid to the landlord. */
    public boolean isKeptElsewhere() {
        return keptElsewhere;
    }
}
