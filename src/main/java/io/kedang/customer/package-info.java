/**
 * The customer file 客户档案: parties, documents, contact media, the customer code and the search over
 * them (CUST-1…6); what the house does with the customer, and the one time line over it (CUST-4,
 * CUST-7).
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"shared", "privacy", "access", "audit", "messaging", "inbox"})
package io.kedang.customer;
