package be.huurwerk.deposit.deposit;

/** Instalments of which others were told that they are late; the instalments tell them. */
public interface OverdueInstalments {

    /** Something was paid or undone, or another form was agreed: tells what is open of them now. The tenancy is locked. */
    void changed(Deposit deposit);
}
