package be.huurwerk.arrears.monthlybill;

import be.huurwerk.servicekit.erasure.ErasedSubjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps a bill that was printed. */
@ApplicationScoped
class KeepBill {

    private final Bills bills;
    private final ErasedSubjects erased;

    KeepBill(Bills bills, ErasedSubjects erased) {
        this.bills = bills;
        this.erased = erased;
    }

    /** @throws be.huurwerk.webkit.problem.ProblemException 409 when the file was erased meanwhile */
    @Transactional
    public void keep(StoredBill bill) {
        erased.refuse(bill.tenancyId());
        bills.add(bill);
    }
}
