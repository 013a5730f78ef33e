/** Rent accounts, payments and bank statements: what is owed, since when, and what was paid. */
package be.huurwerk.arrears;
