// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title A token whose log says more than what arrives, and whose failures answer false. For tests only.
/// @notice Logs of such tokens cannot be believed: only the change of a balance tells what came.
contract SilentFee {
    string public constant name = "Silent fee";
    string public constant symbol = "SFEE";
    uint8 public constant decimals = 6;

    uint256 public basisPoints;
    uint256 public totalSupply;
    mapping(address => uint256) public balanceOf;

    event Transfer(address indexed from, address indexed to, uint256 value);

    constructor(uint256 initialSupply) {
        totalSupply = initialSupply;
        balanceOf[msg.sender] = initialSupply;
    }

    function setBasisPoints(uint256 rate) external {
        require(rate <= 10_000, "more than everything");
        basisPoints = rate;
    }

    /// Answers false, and moves nothing, when the balance is too small.
    function transfer(address to, uint256 value) external returns (bool) {
        if (balanceOf[msg.sender] < value) return false;
        balanceOf[msg.sender] -= value;
        uint256 fee = value * basisPoints / 10_000;
        balanceOf[to] += value - fee;
        totalSupply -= fee;
        emit Transfer(msg.sender, to, value);
        return true;
    }
}
