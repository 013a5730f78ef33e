package be.huurwerk.sample.sound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class SendBill {

    @Transactional
    public Bill send(Bill bill) {
        BillEntity stored = new BillEntity();
        stored.id = bill.amount().longValue();
        return bill;
    }
}
