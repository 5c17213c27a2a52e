/**
 * The customer file 客户档案: parties, documents, contact media, the customer code and the search over
 * them (CUST-1…6).
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"shared", "privacy", "access", "audit"})
package io.kedang.customer;
