package be.huurwerk.tenancy.tenancy;

import be.huurwerk.webkit.body.Money;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

record TenancyRequest(
        UUID dwellingId,
        LocalDate signedOn,
        LocalDate startDate,
        @Size(min = 1, max = 30) List<MemberRequest> household,
        Optional<PreviousLease> previousLease,
        Optional<TakenOver> takenOver) {

    /** A tenancy that ran before this system; not offered yet. */
    record TakenOver(
            LocalDate on,
            @Money(min = "0.00") BigDecimal rent,
            @Money(min = "0.00") BigDecimal depositHeld,
            List<OpenItem> openItems) {}

    record OpenItem(
            LocalDate dueOn,
            @Money BigDecimal amount,
            @Size(min = 1, max = 50) String kind) {}

    NewTenancy toTenancy() {
        return new NewTenancy(
                dwellingId,
                signedOn,
                startDate,
                household.stream().map(MemberRequest::toMember).toList(),
                previousLease);
    }
}
