/**
 * Personal data: a key for each data subject, keyed tokens for finding, masking, and the record of
 * every reveal (CUST-8). Everything that names a person or firm passes through here before it
 * reaches a table.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package io.kedang.privacy;
