package be.huurwerk.deposit.deposit;

import java.util.UUID;

/** Goes on with what waited for money that was claimed of a security; the tenancy is locked. */
public interface AfterPayment {
    void paid(UUID tenancyId);
}
