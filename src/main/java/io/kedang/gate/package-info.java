/**
 * The business gate 业务闸口 (CUST-6, CUST-7): what business systems ask and report. No file, no
 * business. A module of its own, because it speaks to programs: keys, limits and a record of every
 * question.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"shared", "privacy", "access", "customer"})
package io.kedang.gate;
