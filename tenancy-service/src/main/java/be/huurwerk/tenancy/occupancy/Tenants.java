package be.huurwerk.tenancy.occupancy;

/** Whether one tenant lives in a dwelling, or a couple. */
enum Tenants {
    single,
    couple
}
