package be.huurwerk.sample.sound;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/bills")
class BillResource {

    private final SendBill sendBill;

    BillResource(SendBill sendBill) {
        this.sendBill = sendBill;
    }

    @POST
    public Bill send(Bill bill) {
        return sendBill.send(bill);
    }
}
