package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.dwelling.Dwelling;
import java.util.List;

/** A lease that can be signed, and the contract that the law makes of it. */
record CheckedLease(NewTenancy lease, Dwelling dwelling, Contract contract, List<Member> household) {}
