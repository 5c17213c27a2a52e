/**
 * People, branches, roles and sign-in 权限 (ACCS-1): who asks, and what that person may see and do.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package io.kedang.access;
